package org.prongsai.document;

/// Unwinds the parsers when a file must be refused; [TableReader] turns it into a [Reading.Refused].
final class Refusal extends RuntimeException {
    private final transient Fault fault;

    Refusal(Fault fault) {
        super(fault.code(), null, false, false);
        this.fault = fault;
    }

    Fault fault() {
        return fault;
    }
}
