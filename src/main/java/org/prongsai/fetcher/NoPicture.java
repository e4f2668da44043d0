package org.prongsai.fetcher;

/// Says that a page cannot be pictured.
final class NoPicture extends Exception {
    private static final long serialVersionUID = 1;

    private final PagePicture.Reason reason;

    NoPicture(PagePicture.Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    PagePicture.Reason reason() {
        return reason;
    }
}
