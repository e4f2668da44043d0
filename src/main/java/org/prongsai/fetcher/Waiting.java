package org.prongsai.fetcher;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.prongsai.fetcher.FetchLine.Asked;
import org.prongsai.fetcher.FetchLine.Begun;
import org.prongsai.fetcher.FetchLine.Came;
import org.prongsai.fetcher.FetchLine.Lacks;
import org.prongsai.fetcher.FetchLine.Look;
import org.prongsai.fetcher.FetchLine.Saw;
import org.prongsai.fetcher.FetchLine.Told;
import org.prongsai.fetcher.FetchLine.Took;
import org.prongsai.fetcher.Seen.Kind;

/// A question that has not been answered yet.
final class Waiting<T> {
    /// As often as a process may fall over one question.
    private static final int MOST_FALLS = 2;

    private final Asked asked;
    private final Class<T> kind;
    private final CompletableFuture<T> answer = new CompletableFuture<>();
    private int falls;

    /// @param kind of its answer
    Waiting(Asked asked, Class<T> kind) {
        this.asked = asked;
        this.kind = kind;
    }

    Asked asked() {
        return asked;
    }

    /// The answer that is to come, for whoever asked the same.
    <A> CompletableFuture<A> answer(Class<A> expected) {
        if (expected != kind) {
            throw new IllegalArgumentException("not a question for " + expected);
        }
        @SuppressWarnings("unchecked") // it is of this kind, as was just seen
        var same = (CompletableFuture<A>) answer;
        return same;
    }

    /// Says that a process fell while it worked on this.
    ///
    /// @return whether it is enough
    boolean fell() {
        falls++;
        return falls >= MOST_FALLS;
    }

    void answer(Told told) {
        switch (told) {
            case Came came -> answer.complete(kind.cast(came.fetched()));
            case Saw saw -> answer.complete(kind.cast(saw.seen()));
            case Took took -> answer.complete(kind.cast(took.picture()));
            case Lacks _ -> fail("there is no such body");
            case Begun _ -> throw new IllegalArgumentException("no answer");
        }
    }

    /// Nobody can answer this.
    void giveUp() {
        if (asked instanceof Look) {
            answer(new Saw(asked.id(), Seen.only(Kind.BROKEN)));
        } else {
            answer(new Took(asked.id(), new PagePicture.Missing(PagePicture.Reason.BROWSER)));
        }
    }

    void fail(String why) {
        answer.completeExceptionally(new IOException(why));
    }
}
