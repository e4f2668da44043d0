package org.prongsai.improvement.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.prongsai.framework.ShippedEditions;
import org.prongsai.thai.FiscalYear;

class ShippedMeasuresTest {
    private static final FiscalYear YEAR = new FiscalYear(2565);

    @Test
    void everyItemHasAtLeastTwo() {
        List<String> items = Stream.of(codes("I", 30), codes("E", 15), codes("O", 43))
                .flatMap(List::stream)
                .toList();
        assertThat(items)
                .allSatisfy(item -> assertThat(ShippedMeasures.all())
                        .filteredOn(one -> one.items().contains(item))
                        .as(item)
                        .hasSizeGreaterThanOrEqualTo(2));
        var root = ShippedEditions.load("2564").root();
        assertThat(ShippedMeasures.all().stream().flatMap(one -> one.items().stream()))
                .allSatisfy(item -> assertThat(root.find(item)).as(item).isPresent());
    }

    private static List<String> codes(String letter, int last) {
        return IntStream.rangeClosed(1, last).mapToObj(i -> letter + i).toList();
    }

    @Test
    void eachCanBeCopiedAsItStands() {
        assertThat(ShippedMeasures.all()).allSatisfy(one -> {
            assertThat(one.title()).isNotBlank().hasSizeLessThanOrEqualTo(300);
            assertThat(one.targetGroup()).isNotBlank();
            assertThat(one.indicator()).isNotBlank();
            assertThat(one.aim().number()).as(one.title()).isPresent();
            assertThat(one.steps()).as(one.title()).hasSizeBetween(2, 4);
            assertThat(one.steps()).allSatisfy(step -> {
                var months = step.months();
                assertThat(months).isNotNull();
                if (months != null) {
                    assertThat(YEAR.days().contains(months.in(YEAR).last())).isTrue();
                }
            });
        });
        assertThat(ShippedMeasures.all().stream().map(LibraryMeasure::title).collect(Collectors.toSet()))
                .hasSameSizeAs(ShippedMeasures.all());
    }
}
