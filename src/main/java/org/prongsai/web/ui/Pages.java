package org.prongsai.web.ui;

import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Where in a long list the reader is.
///
/// @param current from 1
/// @param href    the address of each page
public record Pages(int current, int last, IntFunction<String> href) {
    public Pages {
        if (current < 1 || last < current) {
            throw new IllegalArgumentException("page " + current + " of " + last);
        }
    }

    /// The pages to offer: first, last and those around the current one; 0 stands for a gap.
    public int[] offered() {
        return IntStream.rangeClosed(1, last)
                .filter(this::isOffered)
                .flatMap(page -> isOffered(page - 1) || page == 1 ? IntStream.of(page) : IntStream.of(0, page))
                .toArray();
    }

    private boolean isOffered(int page) {
        return page == 1 || page == last || Math.abs(page - current) <= 1;
    }
}
