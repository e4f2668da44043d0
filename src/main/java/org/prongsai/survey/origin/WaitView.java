package org.prongsai.survey.origin;

import java.util.Map;
import java.util.TreeMap;

/// The page of those who are to send once more: their answers lie in it.
///
/// @param what    the end of the key of its title and text
/// @param seconds until it can be sent
/// @param bits    the work that makes it count at once; 0 where none does
/// @param typed   what was answered
public record WaitView(String what, long seconds, int bits, Typed typed) {
    /// Everything that goes along, by name.
    public Map<String, String> fields() {
        return new TreeMap<>(typed.fields());
    }
}
