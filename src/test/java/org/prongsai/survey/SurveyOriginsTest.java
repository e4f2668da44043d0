package org.prongsai.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prongsai.database.WithinTenant;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Agency;
import org.prongsai.identity.AgencyKind;
import org.prongsai.survey.seal.KeyFiles;
import org.prongsai.survey.token.Octets;
import org.prongsai.survey.token.Pass;
import org.prongsai.thai.Bilingual;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Answering over the wire, without a script, by link, by slip and as practice.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "prongsai.survey.boxes=2")
@Import(OpenedSurveys.class)
@WithinTenant
class SurveyOriginsTest {
    /// Cold view of the form: at most so many bytes with its style sheet (LimeSurvey: 1.4 MB).
    static final int MOST_BYTES = 30_000;

    static final Pattern PASS = Pattern.compile("name=\"pass\" value=\"([^\"]*)\"");
    private static final Pattern RECEIPT = Pattern.compile("([0-9A-Z]{4}-){3}[0-9A-Z]{4}");

    @LocalServerPort
    private int port;

    @Autowired
    private OpenedSurveys surveys;

    @Autowired
    private Agencies agencies;

    @Autowired
    private KeyFiles keys;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void settle() {
        UUID id = OpenedSurveys.agency().value();
        transaction.executeWithoutResult(_ -> agencies.add(new Agency(
                OpenedSurveys.agency(),
                "t" + id.toString().substring(0, 8),
                AgencyKind.INDEPENDENT_BODY,
                Bilingual.same("หน่วยงาน <ทดสอบ>"),
                Bilingual.same("Agency <of> the test"))));
    }

    /// @param status as in the first line
    /// @param head   the lines before the body
    record Answer(int status, String head, Octets body) {
        String text() {
            return new String(body.bytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void theFormComesSmallAndKnowsNobody() throws IOException {
        Form form = surveys.open(OpenedSurveys.questions(30, false));
        Answer gzipped = ask("answer", "GET", "/a/" + form.survey(), "Accept-Encoding: gzip", "");
        assertThat(gzipped.status()).isEqualTo(200);
        assertThat(gzipped.head())
                .contains("Content-Encoding: gzip", "Referrer-Policy: no-referrer", "Cache-Control: no-store")
                .contains("frame-ancestors 'none'")
                .doesNotContain("Set-Cookie");
        String page = plain(gzipped.body().bytes());
        assertThat(page).contains("หน่วยงาน &lt;ทดสอบ", "name=\"q29\"", "internal");
        assertThat(page)
                .as("style and script within it")
                .contains("<style>", "<script>")
                .doesNotContain("/assets/");
        int bytes = gzipped.head().length() + gzipped.body().length();
        assertThat(bytes).isLessThan(MOST_BYTES);
        assertThat(surveys.rows(form, "intake") + surveys.rows(form, "spent") + surveys.rows(form, "day_count"))
                .isZero();
    }

    @Test
    void anAnswerByLinkIsKeptOnceAndItsReceiptIsBehindATap() throws IOException {
        Form form = surveys.open(OpenedSurveys.questions(3, true));
        String body = "pass=" + pass(form, "") + "&way=LINK&q0=0&q1=3&q2=1&g0=&comment=hello";
        Answer first = ask("answer", "POST", "/a/" + form.survey(), "", body);
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.text()).contains("<details>").containsPattern(RECEIPT);
        Answer again = ask("answer", "POST", "/a/" + form.survey(), "", body);
        assertThat(receipt(again)).isEqualTo(receipt(first));
        assertThat(surveys.rows(form, "intake")).isEqualTo(1);
        assertThat(ask("answer", "POST", "/a/" + form.survey(), "", body.replace("q2=1", "q2=0"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void whatIsMissingIsSaidAndWhatWasChosenStays() throws IOException {
        Form form = surveys.open(OpenedSurveys.questions(3, false));
        String pass = pass(form, "");
        Answer answer =
                ask("answer", "POST", "/a/" + form.survey() + "?lang=en", "", "pass=" + pass + "&way=LINK&q0=2&q2=9");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text())
                .contains("2 questions have no answer yet", pass)
                .containsPattern("name=\"q0\" value=\"2\"[^>]*checked")
                .doesNotContainPattern("name=\"q2\"[^>]*checked");
        assertThat(surveys.rows(form, "intake")).isZero();
    }

    @Test
    void aSlipIsGoodForOneAnswerAndAForgedOneForNone() throws Exception {
        Form form = surveys.open(OpenedSurveys.questions(3, false));
        String slip = slip(form.survey());
        String path = "/a/" + form.survey() + "/s/" + slip;
        Answer shown = ask("answer", "GET", path, "", "");
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.text()).contains(slip);
        String body = "pass=" + slip + "&way=SLIP&q0=0&q1=0&q2=0";
        assertThat(ask("answer", "POST", path, "", body).status()).isEqualTo(200);
        assertThat(ask("answer", "POST", path, "", body.replace("q2=0", "q2=1")).status())
                .isEqualTo(409);
        String forged = (slip.charAt(0) == 'A' ? "B" : "A") + slip.substring(1);
        assertThat(ask("answer", "GET", "/a/" + form.survey() + "/s/" + forged, "", "")
                        .status())
                .isEqualTo(404);
        assertThat(ask("answer", "POST", "/a/" + form.survey() + "/s/" + forged, "", body.replace(slip, forged))
                        .status())
                .isEqualTo(403);
        Form other = surveys.open(OpenedSurveys.questions(3, false));
        assertThat(ask("answer", "POST", "/a/" + other.survey() + "/s/" + slip, "", body)
                        .status())
                .isEqualTo(403);
        assertThat(surveys.rows(form, "intake")).isEqualTo(1);
    }

    @Test
    void practiceStoresNothingAndSaysSo() throws IOException {
        Form form = surveys.open(OpenedSurveys.questions(3, false));
        String path = "/a/" + form.survey() + "/practice";
        assertThat(ask("answer", "GET", path, "", "").text()).contains("ซ้อมตอบ");
        Answer done = ask("answer", "POST", path, "", "q0=0&q1=0&q2=0");
        assertThat(done.text()).contains("ยังไม่ใช่การตอบจริง").doesNotContainPattern(RECEIPT);
        assertThat(surveys.rows(form, "intake") + surveys.rows(form, "spent")).isZero();
    }

    @Test
    void thePageAfterSendingOpensWithoutAnAnswer() throws IOException {
        Form form = surveys.open(OpenedSurveys.questions(3, false));
        Answer sent =
                ask("answer", "POST", "/a/" + form.survey(), "", "pass=" + pass(form, "") + "&way=LINK&q0=0&q1=0&q2=0");
        Answer opened = ask("answer", "GET", "/thanks", "", "");
        assertThat(folded(sent)).isEqualTo(folded(opened));
    }

    /// As it looks before somebody taps on the receipt.
    private static String folded(Answer answer) {
        return answer.text().replaceAll("(?s)</summary>.*</details>", "");
    }

    /// What somebody wrote, what he bore and by what he came: nowhere in the files of the database and its log before
    /// the
    /// survey closes. Part of the canary scan of the security design, section 5.8.
    @Test
    void beforeTheCloseNoWordOfAnAnswerIsOnTheDisk() throws IOException {
        Form form = surveys.open(OpenedSurveys.questions(3, true));
        String mark = UUID.randomUUID().toString().replace("-", "");
        String pass = pass(form, "");
        long since = System.currentTimeMillis();
        String body = "pass=" + pass + "&way=LINK&q0=0&q1=3&q2=1&comment=said" + mark;
        assertThat(ask("answer", "POST", "/a/" + form.survey(), "User-Agent: agent" + mark, body)
                        .status())
                .isEqualTo(200);
        JdbcClient owner = surveys.asOwner();
        owner.sql("create table public.control as select 'control" + mark + "'::text as word")
                .update();
        owner.sql("checkpoint").update();
        assertThat(onDisk(owner, "control" + mark, since)).as("the control").isPositive();
        assertThat(onDisk(owner, "said" + mark, since)).isZero();
        assertThat(onDisk(owner, "agent" + mark, since)).isZero();
        assertThat(onDisk(owner, pass, since)).isZero();
        owner.sql("drop table public.control").update();
    }

    /// In how many files of this database, and of the log since a moment, a word stands.
    static long onDisk(JdbcClient owner, String word, long since) throws IOException {
        Path data = Path.of(owner.sql("show data_directory").query(String.class).single());
        String base = owner.sql("select 'base/' || oid from pg_database where datname = current_database()")
                .query(String.class)
                .single();
        long found = 0;
        for (Path folder : List.of(data.resolve(base), data.resolve("pg_wal"))) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    if (Files.getLastModifiedTime(file).toMillis() >= since - 1000
                            && new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(word)) {
                        found++;
                    }
                }
            }
        }
        return found;
    }

    @Test
    void neitherHostReachesTheOther() throws IOException {
        Form form = surveys.open(OpenedSurveys.questions(3, false));
        for (String path : List.of("/at-answer/a/" + form.survey(), "/at-issue/i")) {
            assertThat(ask("", "GET", path, "", "").status()).isEqualTo(404);
        }
        assertThat(ask("answer", "GET", "/sign-in", "", "").status()).isEqualTo(404);
        assertThat(ask("answer", "GET", "/at-issue/i", "", "").status()).isEqualTo(404);
        for (String host : List.of("answer", "issue")) {
            Answer mistyped = ask(host, "GET", "/nothing", "", "");
            assertThat(mistyped.status()).isEqualTo(404);
            assertThat(mistyped.head()).contains("default-src 'none'").doesNotContain("Set-Cookie");
            assertThat(mistyped.text()).contains("<style>", "ไม่พบแบบสำรวจนี้").doesNotContain("/assets/");
        }
        assertThat(ask("issue", "GET", "/a/" + form.survey(), "", "").status()).isEqualTo(404);
    }

    private String pass(Form form, String query) throws IOException {
        Matcher pass = PASS.matcher(
                ask("answer", "GET", "/a/" + form.survey() + query, "", "").text());
        assertThat(pass.find()).isTrue();
        return pass.group(1);
    }

    static String receipt(Answer answer) {
        Matcher receipt = RECEIPT.matcher(answer.text());
        assertThat(receipt.find()).isTrue();
        return receipt.group();
    }

    private String slip(UUID survey) {
        return Pass.signed(survey, keys.signing(survey).orElseThrow(), new SecureRandom())
                .text();
    }

    static String plain(byte[] gzipped) throws IOException {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(gzipped))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /// Asks under a name that not every system resolves.
    private Answer ask(String origin, String method, String path, String header, String body) throws IOException {
        return ask(port, origin, method, path, header, body);
    }

    /// The same of any running program.
    static Answer ask(int port, String origin, String method, String path, String header, String body)
            throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            String request = method + " " + path + " HTTP/1.1\r\nHost: " + (origin.isEmpty() ? "" : origin + ".")
                    + "localhost:" + port + "\r\nConnection: close\r\n" + (header.isEmpty() ? "" : header + "\r\n")
                    + (body.isEmpty()
                            ? ""
                            : "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length()
                                    + "\r\n")
                    + "\r\n" + body;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var answer = new ByteArrayOutputStream();
            socket.getInputStream().transferTo(answer);
            return read(answer.toByteArray());
        }
    }

    private static Answer read(byte[] answer) throws IOException {
        String all = new String(answer, StandardCharsets.ISO_8859_1);
        int end = all.indexOf("\r\n\r\n") + 4;
        String head = all.substring(0, end);
        byte[] body = java.util.Arrays.copyOfRange(answer, end, answer.length);
        boolean chunked = head.toLowerCase(java.util.Locale.ROOT).contains("transfer-encoding: chunked");
        return new Answer(Integer.parseInt(all.substring(9, 12)), head, Octets.of(chunked ? joined(body) : body));
    }

    private static byte[] joined(byte[] chunked) {
        var body = new ByteArrayOutputStream();
        int at = 0;
        while (at < chunked.length) {
            int line = at;
            while (chunked[line] != '\r') {
                line++;
            }
            int size = Integer.parseInt(new String(chunked, at, line - at, StandardCharsets.US_ASCII), 16);
            body.write(chunked, line + 2, size);
            at = line + 2 + size + 2;
        }
        return body.toByteArray();
    }
}
