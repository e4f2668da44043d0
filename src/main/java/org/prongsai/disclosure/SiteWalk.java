package org.prongsai.disclosure;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.prongsai.database.Tenant;
import org.prongsai.disclosure.check.Places;
import org.prongsai.fetcher.Fetched;
import org.prongsai.fetcher.Fetcher;
import org.prongsai.fetcher.Seen;
import org.prongsai.identity.AgencyId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Walks an agency's website from its home page, the nearest pages first and no further than the last click may begin,
/// once a night: its looks ask how many clicks lead to an address. The fetcher keeps the peace of the site.
@Component
class SiteWalk {
    /// Pages that are two clicks away link what is three clicks away.
    private static final int FARTHEST = 2;

    private static final int MOST_PAGES = 120;
    private static final Duration LONGEST = Duration.ofMinutes(20);
    private static final Duration LONGEST_ANSWER = Duration.ofMinutes(5);
    private static final Duration ONE_NIGHT = Duration.ofHours(20);
    private static final int OK = 200;

    private final WebsiteStore websites;
    private final WalkStore store;
    private final Fetcher fetcher;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SiteWalk(WebsiteStore websites, WalkStore store, Fetcher fetcher, TransactionTemplate transaction, Clock clock) {
        this.websites = websites;
        this.store = store;
        this.fetcher = fetcher;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Step(String address, int clicks) {}

    /// Walks, unless nobody knows where to begin, or it was done this night. A home page that does not open changes
    /// nothing of what was known.
    ///
    /// @throws IOException if our own side could not walk
    void walk(AgencyId agency) throws IOException {
        String home = transaction.execute(_ -> home(agency));
        if (home == null || home.isEmpty()) {
            return;
        }
        Instant end = clock.instant().plus(LONGEST);
        Map<String, List<String>> pages = new LinkedHashMap<>();
        Set<String> met = new HashSet<>(Set.of(Places.key(home)));
        var queue = new ArrayDeque<>(List.of(new Step(home, 0)));
        Seen front = null;
        while (!queue.isEmpty() && pages.size() < MOST_PAGES && clock.instant().isBefore(end)) {
            Step step = queue.remove();
            Optional<Seen> page = page(step.address());
            if (step.clicks() == 0) {
                front = page.orElse(null);
            }
            page.ifPresent(seen -> {
                List<String> links = links(seen);
                pages.put(step.address(), links);
                links.stream()
                        .filter(_ -> step.clicks() < FARTHEST)
                        .filter(link -> leadsOn(link, home) && met.add(Places.key(link)))
                        .forEach(link -> queue.add(new Step(link, step.clicks() + 1)));
            });
        }
        keep(agency, home, front, pages);
    }

    private @Nullable String home(AgencyId agency) {
        String home = websites.find(agency).home();
        return store.find(agency, home)
                        .filter(walk -> walk.at().isAfter(clock.instant().minus(ONE_NIGHT)))
                        .isPresent()
                ? null
                : home;
    }

    private void keep(AgencyId agency, String home, @Nullable Seen front, Map<String, List<String>> pages) {
        if (front != null) {
            transaction.executeWithoutResult(_ -> store.keep(agency, new Walk(home, clock.instant(), front, pages)));
        }
    }

    /// The links of a page once each. One that has more than are kept stays as it is, so that whoever counts knows.
    private static List<String> links(Seen seen) {
        List<String> all = seen.links().stream().map(Seen.Link::address).toList();
        return all.size() >= Seen.MOST_LINKS
                ? all
                : all.stream()
                        .collect(Collectors.toMap(Places::key, link -> link, (one, _) -> one, LinkedHashMap::new))
                        .values()
                        .stream()
                        .toList();
    }

    private static boolean leadsOn(String link, String home) {
        return Places.site(link).equals(Places.site(home)) && !Visiting.isDocument(link);
    }

    private Optional<Seen> page(String address) throws IOException {
        Fetched fetched = answer(fetcher.fetch(address));
        if (fetched.outcome() instanceof Fetched.Answered answered && answered.status() == OK) {
            String last = fetched.hops().isEmpty()
                    ? address
                    : fetched.hops().getLast().address();
            return Optional.of(answer(fetcher.read(answered, last))).filter(seen -> seen.kind() == Seen.Kind.HTML);
        }
        return Optional.empty();
    }

    private static <T> T answer(CompletableFuture<T> question) throws IOException {
        try {
            return question.get(LONGEST_ANSWER.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            throw new IOException("no answer in time", late);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof IOException ours ? ours : new IOException(failed.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", stopping);
        }
    }

    /// The job that does it, one execution for each agency.
    @Configuration(proxyBeanMethods = false)
    static class Job {
        private static final TaskDescriptor<Void> WALK = TaskDescriptor.of("disclosure.walk");
        private static final Duration AFTER_A_FAULT = Duration.ofMinutes(10);
        private static final double SLOWER = 2;

        /// Asks for a walk.
        static void ask(SchedulerClient jobs, AgencyId agency, Instant due) {
            jobs.scheduleIfNotExists(WALK.instance(agency.value().toString()).scheduledTo(due));
        }

        @Bean
        Task<Void> walkSites(SiteWalk walk) {
            return Tasks.oneTime(WALK)
                    .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(AFTER_A_FAULT, SLOWER))
                    .onDeadExecutionRevive()
                    .execute((instance, _) -> {
                        UUID agency = UUID.fromString(instance.getId());
                        new Tenant(agency).run(() -> {
                            try {
                                walk.walk(new AgencyId(agency));
                            } catch (IOException ours) {
                                throw new UncheckedIOException(ours);
                            }
                        });
                    });
        }
    }
}
