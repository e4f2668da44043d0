package org.prongsai.identity.signin;

/// Brings a code to the address of its person. Mail stands beside this module, so what sends it implements this.
public interface CodeDelivery {
    /// Sends the code; says nothing of whether there is such an address.
    void send(SentCode code);
}
