package org.prongsai.disclosure.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.disclosure.check.Change.Kind;
import org.prongsai.fetcher.Fetched;
import org.prongsai.fetcher.Fetched.Answered;
import org.prongsai.fetcher.Fetched.Failed;
import org.prongsai.fetcher.Fetched.Hop;
import org.prongsai.fetcher.Fetched.Reason;
import org.prongsai.fetcher.LocalWeb;
import org.prongsai.thai.FiscalYear;

class ChangeTest {
    private static final String ADDRESS = "https://www.tuayang.go.th/plan";
    private static final String TEXT =
            "แผนปฏิบัติราชการ ประจำปีงบประมาณ พ.ศ. 2565 ประกอบด้วยโครงการพัฒนาระบบบริการประชาชน"
                    + " โครงการอบรมอาสาสมัคร และโครงการสำรวจความเห็น งบประมาณรวมสิบสองล้านบาท ระยะเวลาหนึ่งปี";
    private static final Optional<FiscalYear> YEAR = Optional.of(new FiscalYear(2565));

    @Test
    void isTheSameWhereTheBytesAre() {
        assertThat(between(page(TEXT), page(TEXT))).isEqualTo(new Change(Kind.SAME, 0, ""));
    }

    @Test
    void overlooksACounter() {
        String long_ = TEXT.repeat(5);
        assertThat(between(page(long_ + " ผู้เข้าชม 1,024"), page(long_ + " ผู้เข้าชม 1,025"))
                        .kind())
                .isEqualTo(Kind.SAME);
    }

    @Test
    void tellsHowManyWordsDiffer() {
        Change change = between(page(TEXT), page(TEXT.replace("อาสาสมัคร", "ช่างไฟฟ้า")));
        assertThat(change.kind()).isEqualTo(Kind.CHANGED);
        assertThat(change.share()).isBetween(0.02, 0.3);
        assertThat(Change.share("ก ข ค ง", "จ ฉ ช ซ")).isEqualTo(1);
        assertThat(Change.share("", "")).isZero();
    }

    @Test
    void noticesThatMostIsGone() {
        assertThat(between(page(TEXT), page(TEXT.substring(0, 70))).kind()).isEqualTo(Kind.SHRUNK);
    }

    @Test
    void noticesThatTheYearIsGone() {
        Change change = between(page(TEXT), page(TEXT.replace("2565", "2566")));
        assertThat(change.kind()).isEqualTo(Kind.OTHER_YEAR);
        assertThat(Change.between(page(TEXT), null, page(TEXT.replace("2565", "2566")), Optional.empty())
                        .kind())
                .isEqualTo(Kind.CHANGED);
    }

    @Test
    void noticesThatItMoved() {
        Look moved = look(200, TEXT, ADDRESS, "https://www.tuayang.go.th/archive/plan");
        assertThat(between(page(TEXT), moved))
                .isEqualTo(new Change(Kind.MOVED, 0, "https://www.tuayang.go.th/archive/plan"));
        assertThat(between(page(TEXT), look(200, TEXT, ADDRESS, "https://www.tuayang.go.th/"))
                        .kind())
                .isEqualTo(Kind.MOVED);
        assertThat(between(page(TEXT), look(200, TEXT, ADDRESS, ADDRESS + "/")).kind())
                .isEqualTo(Kind.SAME);
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410})
    void isDeadOnlyInTwoLooksInARow(int status) {
        Look gone = look(status, "ไม่พบ", ADDRESS);
        assertThat(Change.between(page(TEXT), null, gone, YEAR).kind()).isEqualTo(Kind.COULD_NOT_LOOK);
        assertThat(Change.between(page(TEXT), page(TEXT), gone, YEAR).kind()).isEqualTo(Kind.COULD_NOT_LOOK);
        assertThat(Change.between(page(TEXT), gone, gone, YEAR).kind()).isEqualTo(Kind.DEAD);
        assertThat(Change.between(page(TEXT), gone, page(TEXT), YEAR).kind()).isEqualTo(Kind.SAME);
    }

    @Test
    void takesAnApologyForGone() {
        Look apology = page("ขออภัย ไม่พบหน้าที่ท่านต้องการ");
        assertThat(Change.between(page(TEXT), apology, apology, YEAR).kind()).isEqualTo(Kind.DEAD);
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void couldNotLook(Reason reason) {
        Look failed = failed(reason);
        assertThat(Change.between(page(TEXT), null, failed, YEAR).kind()).isEqualTo(Kind.COULD_NOT_LOOK);
        assertThat(Change.between(page(TEXT), failed, failed, YEAR).kind())
                .isEqualTo(reason == Reason.NAME_UNKNOWN ? Kind.DEAD : Kind.COULD_NOT_LOOK);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 429, 500, 503})
    void neverTakesARefusalForAChange(int status) {
        Look refused = look(status, "Forbidden", ADDRESS);
        assertThat(Change.between(page(TEXT), refused, refused, YEAR).kind()).isEqualTo(Kind.COULD_NOT_LOOK);
    }

    @Test
    void cannotCompareWithWhatWasNeverSeen() {
        assertThat(between(failed(Reason.TOO_SLOW), page(TEXT)).kind()).isEqualTo(Kind.COULD_NOT_LOOK);
    }

    private static Change between(Look then, Look now) {
        return Change.between(then, null, now, YEAR);
    }

    private static Look failed(Reason reason) {
        return Look.at(
                ADDRESS, new Fetched(List.of(new Hop(ADDRESS, 0, null, Instant.EPOCH)), new Failed(reason)), null);
    }

    private static Look page(String text) {
        return look(200, text, ADDRESS);
    }

    private static Look look(int status, String text, String... way) {
        byte[] bytes = ("<!doctype html><p>" + text + "</p>").getBytes(UTF_8);
        List<Hop> hops = java.util.stream.IntStream.range(0, way.length)
                .mapToObj(i -> new Hop(way[i], i + 1 < way.length ? 302 : status, null, Instant.EPOCH))
                .toList();
        @Nullable String hash = Integer.toHexString(text.hashCode());
        return Look.at(
                way[0],
                new Fetched(hops, new Answered(status, List.of(), hash, bytes.length)),
                LocalWeb.read(bytes, way[way.length - 1], "text/html; charset=utf-8"));
    }
}
