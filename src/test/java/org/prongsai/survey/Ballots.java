package org.prongsai.survey;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.prongsai.audit.Hash;
import org.prongsai.survey.token.Octets;

/// What the database has of a survey that is open, held against what respondents were told.
///
/// @param kept    sealed answers in the box
/// @param lost    acknowledged, and not there
/// @param doubled there twice, or without a pass that was used
/// @param counted by the counts of days
record Ballots(int kept, int lost, int doubled, int counted) {
    static Ballots count(Connection owner, UUID survey, Collection<Octets> acknowledged) throws SQLException {
        Map<Octets, Octets> spent = spent(owner, survey);
        var receipts = new HashSet<Octets>();
        int kept = 0;
        try (PreparedStatement sealed =
                owner.prepareStatement("select sealed from survey.intake where survey_id = ?")) {
            sealed.setObject(1, survey);
            try (ResultSet rows = sealed.executeQuery()) {
                for (; rows.next(); kept++) {
                    receipts.add(Receipt.of(Octets.of(rows.getBytes(1))).bits());
                }
            }
        }
        int lost = 0;
        for (Octets right : acknowledged) {
            Octets receipt = spent.get(Octets.of(Hash.sha256(right.bytes()).bytes()));
            lost += receipt == null || !receipts.contains(receipt) ? 1 : 0;
        }
        Set<Octets> known = new HashSet<>(spent.values());
        long strange = receipts.stream().filter(one -> !known.contains(one)).count();
        return new Ballots(kept, lost, kept - receipts.size() + (int) strange, counted(owner, survey));
    }

    private static Map<Octets, Octets> spent(Connection owner, UUID survey) throws SQLException {
        var spent = new HashMap<Octets, Octets>();
        try (PreparedStatement all =
                owner.prepareStatement("select token_hash, receipt from survey.spent where survey_id = ?")) {
            all.setObject(1, survey);
            try (ResultSet rows = all.executeQuery()) {
                while (rows.next()) {
                    spent.put(Octets.of(rows.getBytes(1)), Octets.of(rows.getBytes(2)));
                }
            }
        }
        return spent;
    }

    private static int counted(Connection owner, UUID survey) throws SQLException {
        try (PreparedStatement sum = owner.prepareStatement(
                "select coalesce(sum(number), 0) from survey.day_count where survey_id = ? and way in ('LINK', 'ROSTER')")) {
            sum.setObject(1, survey);
            try (ResultSet row = sum.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
