package org.prongsai.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prongsai.database.Tenant;
import org.prongsai.database.WithinTenant;
import org.prongsai.thai.Bilingual;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

@WithinTenant
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, extraIncludes = "jobs")
class UnitsTest {
    @Autowired
    Units units;

    private AgencyId agency = new AgencyId(UUID.randomUUID());

    @BeforeEach
    void worksForTheTenant() {
        agency = new AgencyId(Tenant.current().orElseThrow().agency());
    }

    @Test
    void anItemHasOneUnit() {
        UUID finance = add(null, "กองคลัง", "O18", "O21");
        UUID office = add(null, "สำนักปลัด", "O1", "O21");
        assertThat(find(finance).items()).containsExactly("O18");
        assertThat(find(office).items()).containsExactly("O1", "O21");
    }

    @Test
    void twoSiblingsHaveTwoNames() {
        UUID finance = add(null, "กองคลัง");
        assertThatExceptionOfType(DuplicateKeyException.class).isThrownBy(() -> add(null, "กองคลัง"));
        add(finance, "กองคลัง");
        assertThat(units.all(agency)).hasSize(2);
    }

    @Test
    void aUnitNeverStandsUnderItself() {
        UUID top = add(null, "สำนัก");
        UUID middle = add(top, "กอง");
        UUID bottom = add(middle, "กลุ่ม");
        for (UUID parent : List.of(top, middle, bottom)) {
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() -> units.change(agency, top, 1, wish(parent, "สำนัก")));
        }
        units.change(agency, bottom, 1, wish(top, "กลุ่ม"));
        assertThat(find(bottom).parent()).isEqualTo(top);
    }

    @Test
    void whoeverChangesItMustHaveSeenTheLastVersion() {
        UUID unit = add(null, "กองแผน");
        units.change(agency, unit, 1, wish(null, "กองยุทธศาสตร์"));
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> units.change(agency, unit, 1, wish(null, "กองแผนงาน")));
        assertThat(find(unit).name().th()).isEqualTo("กองยุทธศาสตร์");
    }

    @Test
    void aRemovedUnitComesBackWithItsItems() {
        UUID unit = add(null, "กองช่าง", "O7");
        units.remove(agency, unit);
        assertThat(units.all(agency)).isEmpty();
        units.restore(agency, unit);
        assertThat(find(unit).items()).containsExactly("O7");
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> units.restore(agency, unit));
    }

    @Test
    void aUnitWithUnitsUnderItStays() {
        UUID top = add(null, "สำนัก");
        add(top, "กอง");
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> units.remove(agency, top));
    }

    @Test
    void anotherAgencySeesNothing() {
        UUID unit = add(null, "กองคลัง");
        var other = new AgencyId(UUID.randomUUID());
        new Tenant(other.value()).run(() -> {
            assertThat(units.all(other)).isEmpty();
            assertThat(units.all(agency)).isEmpty();
            assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> units.remove(agency, unit));
        });
        assertThat(units.all(agency)).hasSize(1);
    }

    private UUID add(@Nullable UUID parent, String name, String... items) {
        return units.add(agency, wish(parent, name, items));
    }

    private static Units.Wish wish(@Nullable UUID parent, String name, String... items) {
        return new Units.Wish(parent, Bilingual.same(name), List.of(items));
    }

    private Unit find(UUID id) {
        return units.all(agency).stream()
                .filter(unit -> unit.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
