package org.prongsai.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.thai.FiscalYear;
import org.prongsai.thai.ThaiOrder;

/// All activities of an agency's fiscal year.
///
/// @param activities siblings in their order
public record ActivityPlan(FiscalYear year, List<Activity> activities) {
    private static final int MONTHS = 12;

    public ActivityPlan {
        activities = List.copyOf(activities);
    }

    /// An activity with its number among the others.
    ///
    /// @param number such as `3` or `3.1`
    /// @param depth  0 for one that stands for itself
    public record Numbered(String number, int depth, Activity activity) {}

    /// What a unit has to do.
    ///
    /// @param byMonth how many activities touch each of the twelve months, October first
    public record Load(String owner, List<Integer> byMonth, int open, int late) {
        public Load {
            byMonth = List.copyOf(byMonth);
        }
    }

    /// Those that stand for themselves, each followed by its parts.
    public List<Numbered> numbered() {
        return under(null, "", 0).toList();
    }

    private Stream<Numbered> under(@Nullable UUID parent, String prefix, int depth) {
        List<Activity> siblings = activities.stream()
                .filter(activity -> Objects.equals(activity.parent(), parent))
                .toList();
        var all = new ArrayList<Numbered>();
        for (int i = 0; i < siblings.size(); i++) {
            String number = prefix + (i + 1);
            all.add(new Numbered(number, depth, siblings.get(i)));
            under(siblings.get(i).id(), number + ".", depth + 1).forEach(all::add);
        }
        return all.stream();
    }

    public Optional<Activity> find(UUID id) {
        return activities.stream().filter(activity -> activity.id().equals(id)).findFirst();
    }

    /// Those that begin before something that they need is to end.
    public List<Activity> tooEarly() {
        return activities.stream()
                .filter(activity -> !activity.isDone())
                .filter(activity -> activity.needs().stream()
                        .flatMap(id -> find(id).stream())
                        .anyMatch(need -> !need.isDone()
                                && !need.days().last().isBefore(activity.days().first())))
                .toList();
    }

    /// Whether `id` could need `need` without needing itself in the end.
    public boolean mayNeed(UUID id, UUID need) {
        return !reach(need, new HashSet<>()).contains(id);
    }

    private Set<UUID> reach(UUID from, Set<UUID> seen) {
        if (seen.add(from)) {
            find(from).ifPresent(activity -> activity.needs().forEach(need -> reach(need, seen)));
        }
        return seen;
    }

    /// Whether `id` stands somewhere under `above`, or is it.
    public boolean isWithin(UUID id, UUID above) {
        return id.equals(above)
                || find(id).map(Activity::parent)
                        .filter(parent -> isWithin(parent, above))
                        .isPresent();
    }

    /// The units that have something to do, by name.
    public List<String> owners() {
        return activities.stream()
                .flatMap(ActivityPlan::owners)
                .distinct()
                .sorted(ThaiOrder.ofNames())
                .toList();
    }

    /// Only what `owner` does, and what it is a part of.
    public ActivityPlan of(String owner) {
        Set<UUID> shown = activities.stream()
                .filter(activity -> owners(activity).anyMatch(owner::equals))
                .flatMap(activity -> Stream.iterate(
                        Optional.of(activity),
                        Optional::isPresent,
                        one -> one.map(Activity::parent).flatMap(this::find)))
                .map(one -> one.orElseThrow().id())
                .collect(Collectors.toSet());
        return new ActivityPlan(
                year,
                activities.stream()
                        .filter(activity -> shown.contains(activity.id()))
                        .toList());
    }

    /// What each unit has to do by month, October first; an activity counts in every month that it touches.
    public List<Load> loads(LocalDate today) {
        return owners().stream().map(owner -> load(owner, today)).toList();
    }

    private Load load(String owner, LocalDate today) {
        List<Activity> its = activities.stream()
                .filter(activity -> owners(activity).anyMatch(owner::equals))
                .toList();
        List<Integer> byMonth = IntStream.range(0, MONTHS)
                .mapToObj(month -> (int) its.stream()
                        .filter(activity -> touches(activity, month))
                        .count())
                .toList();
        return new Load(
                owner,
                byMonth,
                (int) its.stream().filter(activity -> !activity.isDone()).count(),
                (int) its.stream().filter(activity -> activity.isLate(today)).count());
    }

    /// @param month 0 for October
    private boolean touches(Activity activity, int month) {
        LocalDate first = year.firstDay().plusMonths(month);
        return !activity.days().last().isBefore(first)
                && activity.days().first().isBefore(first.plusMonths(1));
    }

    /// Several stand behind each other with commas or semicolons.
    private static Stream<String> owners(Activity activity) {
        return Stream.of(activity.owner().split("[;,]", -1)).map(String::strip).filter(name -> !name.isEmpty());
    }
}
