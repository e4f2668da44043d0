package org.prongsai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prongsai.identity.Agency;
import org.prongsai.identity.AgencyId;
import org.prongsai.identity.AgencyKind;
import org.prongsai.thai.Bilingual;

class FinderTest {
    private final Finder finder = new Finder(Stream.of(
                    agency("a-1", "เทศบาลนครขอนแก่น", "Khon Kaen City Municipality", "ขอนแก่น"),
                    agency("a-2", "เทศบาลนครนครราชสีมา", "Nakhon Ratchasima City Municipality", "นครราชสีมา"),
                    agency("a-3", "องค์การบริหารส่วนตำบลบ้านใหม่ 12", "Ban Mai Subdistrict 12", "ขอนแก่น"),
                    agency("a-4", "กรมตัวอย่าง", "Department of Examples", null),
                    agency("a-5", "สำนักงานกรมตัวอย่างภาค ๒", "Second Office of Examples", "สงขลา"))
            .toList());

    private static Entry agency(String code, String th, String en, @Nullable String province) {
        return new Entry(
                new Agency(
                        new AgencyId(UUID.nameUUIDFromBytes(code.getBytes(java.nio.charset.StandardCharsets.UTF_8))),
                        code,
                        AgencyKind.OTHER_STATE_BODY,
                        new Bilingual(th, en),
                        new Bilingual(th, en),
                        province,
                        null),
                BigDecimal.TEN,
                null,
                false,
                null,
                null,
                new Points(List.of()));
    }

    private List<String> codes(String typed) {
        return finder.find(typed).entries().stream()
                .map(entry -> entry.agency().code())
                .toList();
    }

    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource({
        "ขอนแก่น, a-1 a-3",
        "เทศบาลขอนแก่น, a-1",
        "ขอนแก่น เทศบาล, a-1",
        "เทศบาลนคร, a-1 a-2",
        "khon KAEN, a-1",
        "บ้านใหม่ ๑๒, a-3",
        "ภาค 2, a-5",
        "กรมตัวอย่าง, a-4 a-5",
        "a-4, a-4"
    })
    void findsThoseThatHaveEveryWord(String typed, String found) {
        assertThat(finder.find(typed).near()).isFalse();
        assertThat(String.join(" ", codes(typed))).isEqualTo(found);
    }

    /// A tone that is missing, a wrong letter, one too many, two swapped, in Thai and in Latin letters.
    @ParameterizedTest(name = "{0} comes near to {1}")
    @CsvSource({
        "ขอนแกน, a-1",
        "ขอนแกนน, a-1",
        "เทศบาลนครขนอแก่น, a-1",
        "นครราชศรีมา, a-2",
        "กรมตัวยอ่าง, a-4",
        "Ratchasma, a-2",
        "Depratment of Exampels, a-4"
    })
    void forgivesMistypings(String typed, String best) {
        Finder.Found found = finder.find(typed);
        assertThat(found.near()).isTrue();
        assertThat(codes(typed)).startsWith(best);
    }

    @ParameterizedTest(name = "{0} finds nothing")
    @CsvSource({"'', ''", "qqqqqq, ''", "เครื่องบินอวกาศ, ''", "%%%, ''"})
    void findsNothingWhereNothingComesNear(String typed, String nothing) {
        assertThat(String.join(" ", codes(typed))).isEqualTo(nothing);
    }

    @Test
    void bearsWhateverIsTyped() {
        assertThat(codes("ก".repeat(5_000))).isEmpty();
        assertThat(codes("\u0000\uFFFF(*[")).isEmpty();
    }
}
