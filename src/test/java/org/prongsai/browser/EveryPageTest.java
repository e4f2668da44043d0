package org.prongsai.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.browser.Browser.assertNoSidewaysScroll;
import static org.prongsai.browser.Browser.assertWordsStayInTheirText;
import static org.prongsai.browser.Browser.screenshot;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.prongsai.thai.FiscalYear;
import org.prongsai.thai.ThaiDate;

/// Every page of a fresh installation, in both languages, on a desk and on a phone: axe finds nothing, nothing
/// scrolls sideways, and the help link leads to a part of the guide. Two pages at once.
@BrowserTest
class EveryPageTest {
    /// The surveys of the sample agency; the running fiscal year is filled in.
    private static final String SURVEYS = "/agencies/opdc/{now}/surveys";

    /// Name of the picture → address.
    private static final Map<String, String> PAGES = new TreeMap<>(Map.ofEntries(
            Map.entry("score", "/agencies/opdc/2564/score"),
            Map.entry("score-pdmo-2561", "/agencies/pdmo/2561/score"),
            Map.entry("score-none", "/agencies/opdc/2570/score"),
            Map.entry("explain", "/agencies/opdc/2564/score/TOTAL"),
            Map.entry("explain-item", "/agencies/opdc/2564/score/I4"),
            Map.entry("table", "/agencies/opdc/2564/table"),
            Map.entry("import", "/agencies/opdc/2564/import"),
            Map.entry("template", "/agencies/opdc/2564/import/template?edition=2564"),
            Map.entry("versions", "/agencies/opdc/2564/versions"),
            Map.entry("first", "/agencies/opdc/2564/first"),
            Map.entry("analysis", "/agencies/opdc/2564/analysis"),
            Map.entry("marginal", "/agencies/opdc/2564/marginal"),
            Map.entry("what-if", "/agencies/opdc/2564/what-if"),
            Map.entry("goal", "/agencies/opdc/2564/goal"),
            Map.entry("history", "/agencies/pdmo/history"),
            Map.entry("change", "/agencies/example/2565/change"),
            Map.entry("change-none", "/agencies/opdc/2564/change"),
            Map.entry("text", "/agencies/opdc/2564/text"),
            Map.entry("editions", "/editions"),
            Map.entry("edition", "/editions/2564"),
            Map.entry("edition-draft-2567", "/editions/2567"),
            Map.entry("compare", "/editions/compare?left=2564&right=2565"),
            Map.entry("edition-import", "/editions/import"),
            Map.entry("edition-draft", "/editions/draft"),
            Map.entry("my-work", "/my-work"),
            Map.entry("my-work-soon", "/my-work?view=soon&days=30"),
            Map.entry("my-work-announced", "/my-work?view=announced"),
            Map.entry("my-work-settings", "/my-work/settings"),
            Map.entry("privacy", "/agencies/opdc/privacy"),
            Map.entry("privacy-request-new", "/agencies/opdc/privacy/requests/new"),
            Map.entry("privacy-breach-new", "/agencies/opdc/privacy/breaches/new"),
            Map.entry("privacy-notice", "/agencies/opdc/privacy/notices/account"),
            Map.entry("privacy-record", "/privacy/record"),
            Map.entry("my-data", "/me/privacy"),
            Map.entry("search", "/search?q=การจัดซื้อจัดจ้าง"),
            Map.entry("search-none", "/search?q=zzzz"),
            Map.entry("announce", "/agencies/opdc/announcements/new"),
            Map.entry("my-work-sent", "/my-work?view=sent"),
            Map.entry("my-work-none", "/my-work?view=sent&state=settled"),
            Map.entry("calendar", "/agencies/opdc/2565/calendar"),
            Map.entry("calendar-none", "/agencies/opdc/2570/calendar"),
            Map.entry("activity-new", "/agencies/opdc/2565/calendar/new"),
            Map.entry(
                    "calendar-proposal", "/agencies/opdc/2565/calendar/proposals/8ec118d2-e724-d5da-077d-8ed656cb816e"),
            Map.entry("calendar-import", "/agencies/opdc/2565/calendar/import"),
            Map.entry("windows", "/windows/2565"),
            Map.entry("national-new", "/windows/2565/activities/new"),
            Map.entry("national", "/windows/2565/activities/83d1eddc-aab4-3c12-a333-bdb590035dd3"),
            Map.entry("national-shift", "/windows/2565/shifts/3981d572-5667-307f-a49f-ce3685948c09"),
            Map.entry("workgroups", "/agencies/opdc/2565/workgroup"),
            Map.entry("workgroups-take-over", "/agencies/opdc/2566/workgroup"),
            Map.entry("workgroup-pdmo", "/agencies/pdmo/2564/workgroup"),
            Map.entry(
                    "meeting-reply",
                    "/agencies/opdc/2565/workgroup/meetings/9aa97e92-8601-31de-a113-52ef6f82cfc7/reply"),
            Map.entry("workgroups-none", "/agencies/opdc/2570/workgroup"),
            Map.entry("workgroup-new", "/agencies/opdc/2565/workgroup/new"),
            Map.entry("workgroup", "/agencies/opdc/2565/workgroup/7bd9ede3-0d4a-3e51-bf92-c3b4bd0c953a"),
            Map.entry("meeting", "/agencies/opdc/2565/workgroup/meetings/9aa97e92-8601-31de-a113-52ef6f82cfc7"),
            Map.entry(
                    "meeting-edit", "/agencies/opdc/2565/workgroup/meetings/9aa97e92-8601-31de-a113-52ef6f82cfc7/edit"),
            Map.entry(
                    "meeting-minutes",
                    "/agencies/opdc/2565/workgroup/meetings/9aa97e92-8601-31de-a113-52ef6f82cfc7/minutes"),
            Map.entry(
                    "meeting-attendance",
                    "/agencies/opdc/2565/workgroup/meetings/9aa97e92-8601-31de-a113-52ef6f82cfc7/attendance"),
            Map.entry(
                    "meeting-attend",
                    "/agencies/opdc/2565/workgroup/meetings/9aa97e92-8601-31de-a113-52ef6f82cfc7/attend"),
            Map.entry(
                    "meeting-code", "/agencies/opdc/2565/workgroup/meetings/9aa97e92-8601-31de-a113-52ef6f82cfc7/code"),
            Map.entry(
                    "meeting-sheet",
                    "/agencies/opdc/2565/workgroup/meetings/9aa97e92-8601-31de-a113-52ef6f82cfc7/sheet"),
            Map.entry("measures", "/agencies/opdc/2565/measures"),
            Map.entry("measures-none", "/agencies/opdc/2565/measures?kind=no-gift"),
            Map.entry("measures-cell", "/agencies/opdc/2565/measures?cell=4a06c0ee-8e4e-3d97-b66a-c2daa0ce1907.owner"),
            Map.entry("measure-new", "/agencies/opdc/2565/measures/new?items=O30"),
            Map.entry("measure-reason", "/agencies/opdc/2565/measures/reasons?code=3.6"),
            Map.entry("measures-progress", "/agencies/opdc/2565/measures/progress"),
            Map.entry("measures-library", "/agencies/opdc/2565/measures/library?item=2.1"),
            Map.entry("measures-library-own", "/agencies/opdc/2565/measures/library?own=true"),
            Map.entry("measures-library-none", "/agencies/opdc/2565/measures/library?sharer=LOCAL"),
            Map.entry("measure-share", "/agencies/opdc/2565/measures/4a06c0ee-8e4e-3d97-b66a-c2daa0ce1907/share"),
            Map.entry("measure-aim", "/agencies/opdc/2565/measures/4a06c0ee-8e4e-3d97-b66a-c2daa0ce1907/aim"),
            Map.entry(
                    "measure-value",
                    "/agencies/opdc/2565/measures/progress/values/4a06c0ee-8e4e-3d97-b66a-c2daa0ce1907/2"),
            Map.entry("responsibilities", "/agencies/opdc/2565/measures/responsibilities"),
            Map.entry("measures-effect", "/agencies/example/2565/measures/effect"),
            Map.entry("measures-effect-none", "/agencies/opdc/2565/measures/effect"),
            Map.entry("measures-ready", "/agencies/opdc/2565/measures/ready?kind=no-gift"),
            Map.entry("declaration", "/agencies/opdc/2565/measures/declaration"),
            Map.entry("measures-import", "/agencies/opdc/2565/measures/import"),
            Map.entry("recommendation-new", "/agencies/opdc/2565/measures/recommendations/new"),
            Map.entry("recommendations-import", "/agencies/opdc/2565/measures/recommendations/import"),
            Map.entry("progress-import", "/agencies/opdc/2565/measures/progress/import"),
            Map.entry("disclosures", "/agencies/opdc/2565/disclosures"),
            Map.entry("disclosures-judged", "/agencies/opdc/2564/disclosures"),
            Map.entry("disclosures-none", "/agencies/opdc/2570/disclosures"),
            Map.entry("disclosure", "/agencies/opdc/2565/disclosures/O1"),
            Map.entry("disclosure-live", "/agencies/opdc/2565/disclosures/O42"),
            Map.entry("disclosure-file", "/agencies/opdc/2565/disclosures/O22"),
            Map.entry("disclosure-file-new", "/agencies/opdc/2565/disclosures/O22/files/new"),
            Map.entry("disclosure-appealed", "/agencies/opdc/2564/disclosures/O30"),
            Map.entry(
                    "disclosure-snapshot",
                    "/agencies/opdc/2564/disclosures/O30/snapshots/"
                            + UUID.nameUUIDFromBytes(("snapshot "
                                            + UUID.nameUUIDFromBytes(
                                                    "disclosure opdc 2564 O30".getBytes(StandardCharsets.UTF_8)))
                                    .getBytes(StandardCharsets.UTF_8))),
            Map.entry("disclosure-evidence-new", "/agencies/opdc/2565/disclosures/O1/evidence/new"),
            Map.entry("disclosure-paper", "/agencies/opdc/2565/disclosures/O2/paper"),
            Map.entry("disclosure-verdict", "/agencies/opdc/2565/disclosures/O2/verdict"),
            Map.entry("disclosure-decision", "/agencies/opdc/2564/disclosures/O30/decision"),
            Map.entry("disclosure-approvals", "/agencies/opdc/2565/disclosures/approvals"),
            Map.entry("disclosure-itas", "/agencies/opdc/2565/disclosures/itas"),
            Map.entry("mock", "/agencies/opdc/2565/disclosures/mock"),
            Map.entry("mock-item", "/agencies/opdc/2565/disclosures/mock/O20"),
            Map.entry("mock-disputed", "/agencies/opdc/2565/disclosures/mock/O10"),
            Map.entry("mock-result", "/agencies/opdc/2565/disclosures/mock/result"),
            Map.entry("mock-none", "/agencies/example/2565/disclosures/mock"),
            Map.entry("assessment", "/assessment/2565"),
            Map.entry("assessment-agency", "/assessment/2565/agencies/opdc"),
            Map.entry("assessment-done", "/assessment/2565/agencies/opdc/items/O1"),
            Map.entry("assessment-item", "/assessment/2565/agencies/opdc/items/O23"),
            Map.entry("appeals", "/appeals/2565"),
            Map.entry("calibration", "/assessment/2565/calibration"),
            Map.entry("calibration-item", "/assessment/2565/calibration/fd06091d-2ecb-3e43-9a2d-f8b2250c984e"),
            Map.entry(
                    "calibration-open", "/assessment/2565/calibration/0b4e4c17-763f-3c40-9424-ec9612892f38?attempt=9"),
            Map.entry("calibration-set", "/assessment/2565/calibration-set"),
            Map.entry("calibration-new", "/assessment/2565/calibration-set/new?agency=opdc&from=2564&item=O1"),
            Map.entry("calibration-key", "/assessment/2565/calibration-set/fd06091d-2ecb-3e43-9a2d-f8b2250c984e"),
            Map.entry("disclosure-verdicts", "/agencies/opdc/2564/disclosures/verdicts"),
            Map.entry("websites", "/agencies/opdc/websites"),
            Map.entry("disclosure-foreign", "/agencies/opdc/2565/disclosures/O15"),
            Map.entry("approval-chain", "/agencies/opdc/approval-chain"),
            Map.entry("papers", "/agencies/pdmo/2564/papers"),
            Map.entry("papers-none", "/agencies/opdc/2570/papers"),
            Map.entry("infographic", "/agencies/opdc/2564/papers/infographic"),
            Map.entry("infographic-pdmo", "/agencies/pdmo/2564/papers/infographic"),
            Map.entry("paper-units", "/agencies/pdmo/2564/papers/units"),
            Map.entry("paper-check", "/agencies/opdc/2565/papers/check"),
            Map.entry("paper-draft", "/agencies/pdmo/2564/papers/7a9e5d00-0000-4000-8000-000000000001"),
            Map.entry("paper-issued", "/agencies/pdmo/2564/papers/issued/7a9e5d00-0000-4000-8000-000000000003"),
            Map.entry("paper-disclosed", "/agencies/opdc/2565/papers/issued/7a9e5d00-0000-4000-8000-000000000007"),
            Map.entry("paper-issue", "/agencies/pdmo/2564/papers/7a9e5d00-0000-4000-8000-000000000001/issue"),
            Map.entry("paper-settings", "/agencies/opdc/paper-settings"),
            Map.entry("paper-templates", "/agencies/opdc/paper-settings/templates"),
            Map.entry("paper-template", "/agencies/opdc/paper-settings/templates/MEMO"),
            Map.entry("result-papers", "/result-papers"),
            Map.entry("result-papers-batch", "/result-papers/7a9e5d00-0000-4000-8000-000000000010"),
            Map.entry("country-surveys", "/surveys/{now}"),
            Map.entry("country-surveys-none", "/surveys/2565?q=zzzz"),
            Map.entry("country-act", "/surveys/{now}/acts/7a9e5d00-0000-4000-8000-000000000038"),
            Map.entry("country-setup", "/national/2565"),
            Map.entry("country-setup-none", "/national/2575"),
            Map.entry("country-unmanned", "/national/2565/unmanned"),
            Map.entry("seated-progress", "/assessment/2565/progress"),
            Map.entry("dry-runs", "/national/2565/dry-runs"),
            Map.entry("dry-run", "/national/2565/dry-runs/7a9e5d00-0000-4000-8000-000000000070"),
            Map.entry("dry-run-lacking", "/national/2564/dry-runs/7a9e5d00-0000-4000-8000-000000000071"),
            Map.entry("dry-run-none", "/national/2565/dry-runs/7a9e5d00-0000-4000-8000-000000000070?q=zzzz"),
            Map.entry(
                    "dry-run-agency",
                    "/national/2565/dry-runs/7a9e5d00-0000-4000-8000-000000000070/agencies/demo-00012"),
            Map.entry("country-progress", "/national/2565/progress"),
            Map.entry("country-progress-kind", "/national/2565/progress?view=kind"),
            Map.entry("country-progress-province", "/national/2565/progress?view=province"),
            Map.entry("country-progress-none", "/national/{now}/progress?q=zzzz"),
            Map.entry("country-agency", "/national/2565/progress/opdc"),
            Map.entry("slice-progress", "/slices/2565/progress"),
            Map.entry("slice-agency", "/slices/2565/agencies/opdc"),
            Map.entry("slice-reminders", "/slices/2565/reminders"),
            Map.entry("slice-reminder-new", "/slices/2565/reminders/new"),
            Map.entry("country-past", "/national/2563/past"),
            Map.entry("country-past-none", "/national/2557/past"),
            Map.entry("country-past-table", "/national/2563/past/7a9e5d00-0000-4000-8000-000000000060"),
            Map.entry("publication", "/national/2564/publication"),
            Map.entry("publication-none", "/national/2566/publication"),
            Map.entry("awards", "/national/2564/awards"),
            Map.entry("awards-none", "/national/2566/awards"),
            Map.entry("certificate", "/agencies/pdmo/2564/certificate"),
            Map.entry("certificate-none", "/agencies/opdc/2564/certificate"),
            Map.entry("certificate-name", "/agencies/opdc/2565/certificate"),
            Map.entry("certified", "/certificates/2564/1/pdmo"),
            Map.entry("certified-none", "/certificates/2564/1/opdc"),
            Map.entry("country-tables", "/national/2565/tables"),
            Map.entry("country-tables-none", "/national/2566/tables"),
            Map.entry("country-report", "/national/2565/report"),
            Map.entry("country-report-none", "/national/2566/report"),
            Map.entry("place", "/agencies/opdc/2564/place"),
            Map.entry("place-none", "/agencies/pdmo/2558/place"),
            Map.entry("reminders", "/national/2565/reminders"),
            Map.entry("reminders-none", "/national/2560/reminders"),
            Map.entry("reminder", "/national/2565/reminders/7a9e5d00-0000-4000-8000-000000000050"),
            Map.entry("reminder-new", "/national/2565/reminders/new"),
            Map.entry("item-questions", "/national/2565/questions"),
            Map.entry("item-questions-none", "/national/2560/questions"),
            Map.entry("item-question", "/national/2565/questions/7a9e5d00-0000-4000-8000-000000000054"),
            Map.entry("item-question-ask", "/agencies/opdc/2565/item-questions/O12"),
            Map.entry("anomalies", "/national/2565/anomalies"),
            Map.entry("anomalies-none", "/national/2555/anomalies"),
            Map.entry("anomaly", "/national/2565/anomalies/7a9e5d00-0000-4000-8000-000000000051"),
            Map.entry("round", "/assessment/2565/round"),
            Map.entry("round-none", "/assessment/2566/round"),
            Map.entry("round-assessors", "/assessment/2565/round/assessors"),
            Map.entry("round-seats", "/assessment/2565/round/seats"),
            Map.entry("round-seat", "/assessment/2565/round/seats/opdc"),
            Map.entry("round-rest", "/assessment/2565/round/seats/rest"),
            Map.entry("interviews", "/assessment/2565/agencies/opdc/interviews"),
            Map.entry(
                    "interviews-survey",
                    "/assessment/2565/agencies/opdc/interviews/23a9db73-5312-379b-a679-d51e040f6417"),
            Map.entry(
                    "interviews-closed",
                    "/assessment/2565/agencies/opdc/interviews/449ef7cc-3c2c-30cf-8cd0-22b01b1ad8da"),
            Map.entry("interviews-results", "/agencies/opdc/2565/surveys/449ef7cc-3c2c-30cf-8cd0-22b01b1ad8da/results"),
            Map.entry("interviews-country", "/assessment/2565/round/interviews"),
            Map.entry("round-progress", "/assessment/2565/round/progress"),
            Map.entry("agreement", "/assessment/2565/agreement"),
            Map.entry("stock-comments", "/assessment/2565/comments"),
            Map.entry("stock-comment-new", "/assessment/2565/comments/new"),
            Map.entry("references", "/agencies/opdc/references"),
            Map.entry("reference-new", "/agencies/opdc/references/new"),
            Map.entry("verify-none", "/verify/opdc-aaaaaaaaaaaaaaaaaaaa"),
            Map.entry("units", "/agencies/opdc/units"),
            Map.entry("agency-settings", "/agencies/opdc/settings"),
            Map.entry("unit-new", "/agencies/opdc/units/new"),
            Map.entry("people", "/agencies/opdc/people"),
            Map.entry("person-new", "/agencies/opdc/people/new"),
            Map.entry("person", "/agencies/opdc/people/5a4d504c-0000-4000-8000-000000000008"),
            Map.entry("person-change", "/agencies/opdc/people/5a4d504c-0000-4000-8000-000000000008/change"),
            Map.entry("role-new", "/agencies/opdc/people/5a4d504c-0000-4000-8000-000000000008/roles/new"),
            Map.entry("posts", "/agencies/opdc/posts"),
            Map.entry("post-new", "/agencies/opdc/posts/new"),
            Map.entry("delegations", "/agencies/opdc/delegations"),
            Map.entry("delegation-new", "/agencies/opdc/delegations/new"),
            Map.entry("handover", "/agencies/opdc/people/5a4d504c-0000-4000-8000-000000000008/handover"),
            Map.entry("people-import", "/agencies/opdc/people/import"),
            Map.entry("units-import", "/agencies/opdc/units/import"),
            Map.entry("register", "/register"),
            Map.entry("log", "/agencies/opdc/log"),
            Map.entry("log-none", "/agencies/opdc/log?subject=none"),
            Map.entry("checkpoints", "/checkpoints"),
            Map.entry("guide", "/guide"),
            Map.entry("try", "/try"),
            Map.entry("try-keep", "/try/keep"),
            Map.entry("try-none", "/agencies/_try/2564/score"),
            Map.entry("security", "/me/security"),
            Map.entry("sign-in", "/sign-in"),
            Map.entry("sign-in-link", "/sign-in/link"),
            Map.entry("sign-in-first", "/sign-in/first"),
            Map.entry("sign-in-letter", "/sign-in/letter"),
            Map.entry("letters", "/agencies/opdc/letters"),
            Map.entry("surveys", SURVEYS),
            Map.entry("surveys-none", "/agencies/opdc/2560/surveys"),
            Map.entry("survey-new", SURVEYS + "/new?instrument=IIT"),
            Map.entry("survey-new-own", SURVEYS + "/new?instrument=OWN"),
            Map.entry("survey-answered", SURVEYS + "/7bf1870a-07c0-3ebf-8b6d-b04ae7ec0cd5"),
            Map.entry("survey-edit", SURVEYS + "/7bf1870a-07c0-3ebf-8b6d-b04ae7ec0cd5/edit"),
            Map.entry("survey-asks", SURVEYS + "/7bf1870a-07c0-3ebf-8b6d-b04ae7ec0cd5/questions"),
            Map.entry("survey-contacts", SURVEYS + "/7bf1870a-07c0-3ebf-8b6d-b04ae7ec0cd5/contacts"),
            Map.entry(
                    "survey-contact",
                    SURVEYS + "/7bf1870a-07c0-3ebf-8b6d-b04ae7ec0cd5/contacts/3ecefc69-e345-3f6a-899b-4035b66322d4"),
            Map.entry("survey-contact-new", SURVEYS + "/7bf1870a-07c0-3ebf-8b6d-b04ae7ec0cd5/contacts/new"),
            Map.entry("survey-contacts-import", SURVEYS + "/7bf1870a-07c0-3ebf-8b6d-b04ae7ec0cd5/contacts/import"),
            Map.entry("survey-letters", SURVEYS + "/7bf1870a-07c0-3ebf-8b6d-b04ae7ec0cd5/letters"),
            Map.entry("survey-signs", "/surveys/{now}/signs"),
            Map.entry("survey-languages", "/surveys/{now}/languages"),
            Map.entry("survey-language", "/surveys/{now}/languages/EIT/ms"),
            Map.entry("survey-language-none", "/surveys/{now}/languages/EIT/ms-Arab"),
            Map.entry("survey-language-import", "/surveys/{now}/languages/EIT/lo/import"),
            Map.entry("survey-signs-none", "/surveys/2560/signs"),
            Map.entry("survey-sign", "/surveys/{now}/signs/7bf1870a-07c0-3ebf-8b6d-b04ae7ec0cd5"),
            Map.entry("survey-close", SURVEYS + "/7bf1870a-07c0-3ebf-8b6d-b04ae7ec0cd5/close"),
            Map.entry("survey-closed", SURVEYS + "/cab77caf-64c8-376d-9897-945ea234f85c/close"),
            Map.entry("survey-results", SURVEYS + "/cab77caf-64c8-376d-9897-945ea234f85c/results"),
            Map.entry("survey-comments", SURVEYS + "/cab77caf-64c8-376d-9897-945ea234f85c/comments"),
            Map.entry("survey-receipts", "/surveys/cab77caf-64c8-376d-9897-945ea234f85c/receipts"),
            Map.entry("survey-itas", SURVEYS + "/e0e5ff48-30ba-381d-b3e3-b33e424370ce"),
            Map.entry("survey-draft", SURVEYS + "/2e6d818a-9a30-3450-9a6f-ef1ba80490b6"),
            Map.entry("survey-draft-contacts", SURVEYS + "/2e6d818a-9a30-3450-9a6f-ef1ba80490b6/contacts"),
            Map.entry("survey-questions", SURVEYS + "/2e6d818a-9a30-3450-9a6f-ef1ba80490b6/questions"),
            Map.entry("survey-question", SURVEYS + "/2e6d818a-9a30-3450-9a6f-ef1ba80490b6/questions/Q7FC017B7"),
            Map.entry("survey-question-new", SURVEYS + "/2e6d818a-9a30-3450-9a6f-ef1ba80490b6/questions/new"),
            Map.entry("survey-privacy", "/survey-privacy"),
            Map.entry("public", "/{language}"),
            Map.entry("public-year", "/{language}/2563"),
            Map.entry("public-agency", "/{language}/2565/agencies/demo-00012"),
            Map.entry("public-agency-sample", "/{language}/2564/agencies/opdc"),
            Map.entry("public-items", "/{language}/2565/items"),
            Map.entry("public-item", "/{language}/2565/items/I4"),
            Map.entry("public-item-disclosed", "/{language}/2565/items/O30"),
            Map.entry("public-kind", "/{language}/2565/kinds/SUBDISTRICT_MUNICIPALITY"),
            Map.entry("public-province", "/{language}/2565/provinces/ขอนแก่น"),
            Map.entry("public-search", "/{language}/search?q=เทศบาล"),
            Map.entry("public-search-none", "/{language}/search?q=qqqqqq"),
            Map.entry("public-methodology", "/{language}/methodology"),
            Map.entry("public-contest", "/{language}/contest"),
            Map.entry("public-data", "/{language}/data"),
            Map.entry("public-missing", "/{language}/no/such"),
            Map.entry("missing", "/no/such/page")));

    /// Whether somebody wants to look at all pages himself; one that is wrong is pictured anyway.
    private static final boolean PICTURES = System.getenv("PRONGSAI_PICTURES") != null;

    /// Those of the pages that the guide shows.
    private static final List<String> PICTURED =
            List.of("score", "explain", "import", "analysis", "what-if", "goal", "history", "editions");

    static Stream<Arguments> pages() {
        String year = Integer.toString(
                FiscalYear.containing(LocalDate.now(ThaiDate.ZONE)).buddhistYear());
        return PAGES.entrySet().stream()
                .flatMap(page -> Stream.of("th", "en")
                        .map(language -> Arguments.of(
                                page.getKey(),
                                page.getValue().replace("{now}", year).replace("{language}", language),
                                language)));
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest(name = "{0} in {2}")
    @MethodSource("pages")
    void isAccessibleAndFitsOnADeskAndOnAPhone(String name, String path, String language, Browser browser) {
        Page page = browser.open(path, language, Browser.DESK);
        PlaywrightAssertions.assertThat(page.locator("[hx-trigger=load], .htmx-request"))
                .hasCount(0);

        boolean colours = language.equals("th"); // they are the same in both languages
        look(page, true, colours, "page-" + name + "-" + language + "-" + Browser.DESK);
        assertHelpLeadsSomewhere(page);
        if (PICTURED.contains(name)) {
            GuidePictures.take(page, name);
        }
        page.setViewportSize(Browser.PHONE, 740);
        // what a small screen shows otherwise, it shows otherwise in both languages; only lengths of words differ
        look(page, language.equals("th"), colours, "page-" + name + "-" + language + "-" + Browser.PHONE);
    }

    private static void look(Page page, boolean rules, boolean colours, String picture) {
        if (PICTURES) {
            screenshot(page, picture);
        }
        try {
            if (rules) {
                Axe.assertNoViolation(page, colours);
            }
            assertNoSidewaysScroll(page);
            assertWordsStayInTheirText(page);
        } catch (AssertionError wrong) {
            screenshot(page, picture);
            throw wrong;
        }
    }

    private static void assertHelpLeadsSomewhere(Page page) {
        var help = page.locator("header a[href^='/guide#']");
        if (help.count() > 0) {
            String anchor = help.getAttribute("href").substring("/guide#".length());
            assertThat(EveryPageTest.class.getResource("/guide/th/" + anchor + ".md"))
                    .as("part of the guide for %s", page.url())
                    .isNotNull();
        }
    }
}
