package org.prongsai.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// A frame with everything in it, while the modules that fill it are still to come.
@Component
@Profile("sample-frame")
class SampleFrame implements FrameParts {
    @Override
    public List<RailEntry> rail(Visit visit) {
        return Stream.concat(
                        Arrays.stream(RailStep.values())
                                .map(step -> new RailEntry(
                                        step,
                                        0,
                                        visit.words().lookup(step.key()),
                                        step == RailStep.SCORES ? "/ui" : "/" + step)),
                        Stream.of(
                                new RailEntry(RailStep.SCORES, 1, visit.words().lookup("gallery.table"), "/ui/import")))
                .toList();
    }

    @Override
    public Optional<Switch> agencies(Visit visit) {
        return Optional.of(new Switch(
                "สำนักงาน ก.พ.ร.",
                List.of(
                        new Switch.Way("สำนักงาน ก.พ.ร.", "/ui?agency=1", true),
                        new Switch.Way("สำนักงานบริหารหนี้สาธารณะ", "/ui?agency=2", false))));
    }

    @Override
    public Optional<Switch> years(Visit visit) {
        return Optional.of(new Switch(
                "ปีงบประมาณ 2564",
                List.of(
                        new Switch.Way("ปีงบประมาณ 2564", "/ui?year=2564", true),
                        new Switch.Way("ปีงบประมาณ 2563", "/ui?year=2563", false))));
    }

    @Override
    public Optional<String> search(Visit visit) {
        return Optional.of("/ui");
    }
}
