package org.prongsai.disclosure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.AgencyId;
import org.prongsai.thai.FiscalYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/// The rows of items, each with the state it is in.
@Repository
class ItemStore {
    /// As the table takes it; what is none of an edition's is no item.
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9.]{1,20}");

    private final JdbcClient jdbc;

    ItemStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A row.
    ///
    /// @param judgedFrom the state in which the verdict met it; null where there is none
    record Item(
            String code,
            ItemState state,
            @Nullable ItemState judgedFrom,
            @Nullable UUID submission,
            @Nullable LocalDate filedOn,
            String remark,
            int version) {}

    List<Item> of(AgencyId agency, FiscalYear year) {
        return jdbc.sql("select * from disclosure.item where agency_id = :agency and fiscal_year = :year")
                .param("agency", agency.value())
                .param("year", year.buddhistYear())
                .query((row, _) -> item(row))
                .list();
    }

    List<FiscalYear> years(AgencyId agency) {
        return jdbc.sql("select distinct fiscal_year from disclosure.item where agency_id = :agency order by 1")
                .param("agency", agency.value())
                .query((row, _) -> new FiscalYear(row.getInt(1)))
                .list();
    }

    /// The row, begun where there is none, for this transaction alone.
    Item lock(AgencyId agency, FiscalYear year, String code) {
        if (!CODE.matcher(code).matches()) {
            throw new NoSuchElementException("no item " + code);
        }
        key(jdbc.sql("""
                        insert into disclosure.item (agency_id, fiscal_year, code, state, remark, version)
                        values (:agency, :year, :code, 'EMPTY', '', 1)
                        on conflict (agency_id, fiscal_year, code) do nothing
                        """), agency, year, code).update();
        return key(jdbc.sql("""
                        select * from disclosure.item
                         where agency_id = :agency and fiscal_year = :year and code = :code for update
                        """), agency, year, code)
                .query((row, _) -> item(row))
                .single();
    }

    /// Moves a locked row.
    ///
    /// @throws NoMove if nothing leads there
    void move(AgencyId agency, FiscalYear year, Item item, ItemMove move, ItemState after) {
        if (!move.leads(item.state(), after)) {
            throw new NoMove(NoMove.Why.ELSEWHERE);
        }
        ItemState from = after.isJudged() ? item.judgedFrom() == null ? item.state() : item.judgedFrom() : null;
        key(jdbc.sql("""
                        update disclosure.item set state = :state, judged_from = :from, version = version + 1
                         where agency_id = :agency and fiscal_year = :year and code = :code
                        """), agency, year, item.code())
                .param("state", after.name())
                .param("from", from == null ? null : from.name())
                .update();
    }

    /// Says which submission goes through the chain.
    void submitted(AgencyId agency, FiscalYear year, String code, UUID submission) {
        key(jdbc.sql("""
                        update disclosure.item set submission_id = :submission
                         where agency_id = :agency and fiscal_year = :year and code = :code
                        """), agency, year, code).param("submission", submission).update();
    }

    /// Says when it was entered where the assessors look; null to forget it.
    void filed(AgencyId agency, FiscalYear year, String code, @Nullable LocalDate on) {
        key(jdbc.sql("""
                        update disclosure.item set filed_on = :on
                         where agency_id = :agency and fiscal_year = :year and code = :code
                        """), agency, year, code).param("on", on).update();
    }

    void remark(AgencyId agency, FiscalYear year, String code, String remark) {
        key(jdbc.sql("""
                        update disclosure.item set remark = :remark, version = version + 1
                         where agency_id = :agency and fiscal_year = :year and code = :code
                        """), agency, year, code).param("remark", remark).update();
    }

    /// Says which item a statement is about.
    static StatementSpec key(StatementSpec statement, AgencyId agency, FiscalYear year, String code) {
        return statement
                .param("agency", agency.value())
                .param("year", year.buddhistYear())
                .param("code", code);
    }

    private static Item item(ResultSet row) throws SQLException {
        String from = row.getString("judged_from");
        return new Item(
                row.getString("code"),
                ItemState.valueOf(row.getString("state")),
                from == null ? null : ItemState.valueOf(from),
                row.getObject("submission_id", UUID.class),
                row.getObject("filed_on", LocalDate.class),
                row.getString("remark"),
                row.getInt("version"));
    }
}
