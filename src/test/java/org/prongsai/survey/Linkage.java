package org.prongsai.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.prongsai.identity.PersonId;
import org.prongsai.survey.token.Octets;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/// An administrator of the database who knows in which order people collected their passes, and that they answered in
/// the same order, tries to tell whose answer is whose from all that PostgreSQL keeps of the rows: where they lie
/// (`ctid`), by which transaction (`xmin`), their ids, and their order in the log (WAL).
final class Linkage {
    static final int PEOPLE = 400;
    private static final List<String> ORDERS = List.of("ctid", "xmin::text::bigint, ctid", "id");
    private static final int SEGMENT_NAME = 24;
    private static final int PAGE = 8192;
    private static final int HEADER = 24;
    private static final int FIRST_HEADER = 40;

    private final OpenedSurveys surveys;
    private final Intake intake;
    private final Closing closing;
    private final JdbcClient owner;

    Linkage(BeanFactory beans) {
        this.surveys = beans.getBean(OpenedSurveys.class);
        this.intake = beans.getBean(Intake.class);
        this.closing = beans.getBean(Closing.class);
        this.owner = surveys.asOwner();
    }

    /// The share of people whose answer lies at their own place, by each order.
    ///
    /// @return `ctid`, `xmin…`, `id`, `wal`
    Map<String, Double> attack(int seed) throws IOException {
        Form form = surveys.open(OpenedSurveys.questions(30, false));
        List<Octets> inOrder = answer(form, seed);
        closing.ask(form.agency(), form.survey(), new PersonId(new UUID(7, 1)));
        closing.approve(form.agency(), form.survey(), new PersonId(new UUID(7, 2)));
        String from = segment();
        assertThat(closing.goOn(form.agency(), form.survey())).isTrue();
        var shares = new TreeMap<String, Double>();
        for (String order : ORDERS) {
            shares.put(
                    order,
                    linked(
                            inOrder,
                            stored(
                                    "select answers from survey.response where survey_id = :survey order by " + order,
                                    form.survey())));
        }
        shares.put("wal", linked(inOrder, inLog(inOrder, from)));
        return shares;
    }

    /// The control: the same answers stored on arrival.
    Map<String, Double> control(int seed) throws IOException {
        owner.sql("create table if not exists public.on_arrival (survey_id uuid, id uuid, answers bytea)")
                .update();
        Form form = surveys.open(OpenedSurveys.questions(30, false));
        var random = new Random(seed);
        var inOrder = new ArrayList<Octets>();
        String from = segment();
        for (int person = 0; person < PEOPLE; person++) {
            byte[] answers =
                    OpenedSurveys.sheet(form.questionnaire(), random, "").packedChoices();
            inOrder.add(Octets.of(answers));
            owner.sql("insert into public.on_arrival values (:survey, :id, :answers)")
                    .param("survey", form.survey())
                    .param("id", UUID.randomUUID())
                    .param("answers", answers)
                    .update();
        }
        List<Octets> found =
                stored("select answers from public.on_arrival where survey_id = :survey order by ctid", form.survey());
        var shares = new TreeMap<String, Double>();
        shares.put("ctid", linked(inOrder, found));
        shares.put("wal", linked(inOrder, inLog(inOrder, from)));
        owner.sql("drop table public.on_arrival").update();
        return shares;
    }

    /// Everybody answers in turn; two writers may commit them in batches, as in life.
    private List<Octets> answer(Form form, int seed) {
        var random = new Random(seed);
        var inOrder = new ArrayList<Octets>();
        var waiting = new ArrayList<AnswerSheet>();
        for (int person = 0; person < PEOPLE; person++) {
            AnswerSheet sheet = OpenedSurveys.sheet(form.questionnaire(), random, "");
            inOrder.add(Octets.of(sheet.packedChoices()));
            waiting.add(sheet);
            if (waiting.size() == 1 + person % 3 || person == PEOPLE - 1) {
                intake.keepSamples(form, waiting);
                waiting.clear();
            }
        }
        return inOrder;
    }

    private List<Octets> stored(String sql, UUID survey) {
        return owner.sql(sql)
                .param("survey", survey)
                .query((row, _) -> Octets.of(row.getBytes(1)))
                .list();
    }

    /// The name of the file of the log that is written to now.
    private String segment() {
        return owner.sql("select pg_walfile_name(pg_current_wal_insert_lsn())")
                .query(String.class)
                .single();
    }

    /// The answers in the order in which they stand in the files of the log from one on: rows stand there as they are.
    private List<Octets> inLog(List<Octets> answers, String from) throws IOException {
        Map<Long, List<Octets>> byHead = answers.stream()
                .collect(Collectors.groupingBy(
                        answer -> ByteBuffer.wrap(answer.bytes()).getLong()));
        var places = new HashMap<Octets, Integer>();
        byte[] log = logged(from);
        int length = answers.getFirst().length();
        for (int at = 0; at <= log.length - length; at++) {
            for (Octets answer :
                    byHead.getOrDefault(ByteBuffer.wrap(log, at, Long.BYTES).getLong(), List.of())) {
                if (Arrays.equals(log, at, at + length, answer.bytes(), 0, length)) {
                    places.putIfAbsent(answer, at); // where it was inserted; later its whole page may stand there
                }
            }
        }
        assertThat(places).as("answers found in the log").hasSizeGreaterThan(PEOPLE * 9 / 10);
        return answers.stream()
                .sorted(Comparator.comparing(answer -> places.getOrDefault(answer, Integer.MAX_VALUE)))
                .toList();
    }

    /// What the log says from a file on, without the headers of its pages.
    private byte[] logged(String from) throws IOException {
        String to = segment();
        Path log = Path.of(owner.sql("show data_directory").query(String.class).single(), "pg_wal");
        var all = new ByteArrayOutputStream();
        try (var files = Files.list(log)) {
            List<Path> segments = files.filter(
                            file -> isBetween(file.getFileName().toString(), from, to))
                    .sorted()
                    .toList();
            for (Path segment : segments) {
                byte[] bytes = Files.readAllBytes(segment);
                for (int page = 0; page < bytes.length; page += PAGE) {
                    int header = page == 0 ? FIRST_HEADER : HEADER;
                    all.write(bytes, page + header, PAGE - header);
                }
            }
        }
        return all.toByteArray();
    }

    private static boolean isBetween(String name, String from, String to) {
        return name.length() == SEGMENT_NAME && name.compareTo(from) >= 0 && name.compareTo(to) <= 0;
    }

    /// The share of people whose answer lies at their own place.
    private static double linked(List<Octets> inOrder, List<Octets> found) {
        assertThat(found).hasSameSizeAs(inOrder);
        long right = 0;
        for (int i = 0; i < inOrder.size(); i++) {
            right += inOrder.get(i).equals(found.get(i)) ? 1 : 0;
        }
        return (double) right / inOrder.size();
    }
}
