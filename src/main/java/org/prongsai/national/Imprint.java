package org.prongsai.national;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.prongsai.thai.ThaiWords;

/// Numbers made of a text, by which texts that are alike are found among thousands (MinHash, A. Broder 1997): as many
/// of
/// them are the same in two imprints as the two texts share phrases, on average.
///
/// @param shingles how many different phrases of five words the text has
record Imprint(int shingles, List<Integer> signature) {
    /// Texts of fewer phrases are alike too easily.
    static final int LEAST = 100;

    /// How many numbers an imprint has.
    static final int NUMBERS = 64;

    /// Numbers that are compared together: two texts that share four fifths of their phrases are missed in one case of
    /// several thousand, those that share a fifth are held against each other in one of forty.
    static final int BAND = 4;

    private static final int WORDS = 5;
    private static final long MIX = 0x9E3779B97F4A7C15L;

    Imprint {
        signature = List.copyOf(signature);
    }

    /// The phrases of five words that follow each other, as hashes.
    static Set<Integer> phrases(String text) {
        List<String> words = ThaiWords.words(text);
        var phrases = new HashSet<Integer>();
        for (int i = 0; i + WORDS <= words.size(); i++) {
            phrases.add(String.join(" ", words.subList(i, i + WORDS)).hashCode());
        }
        return phrases;
    }

    static Imprint of(Set<Integer> phrases) {
        var signature = new ArrayList<Integer>();
        for (int number = 1; number <= NUMBERS; number++) {
            int least = Integer.MAX_VALUE;
            for (int phrase : phrases) {
                least = Math.min(least, mixed(phrase, number));
            }
            signature.add(least);
        }
        return new Imprint(phrases.size(), signature);
    }

    /// Hundredths of all phrases of two texts that stand in both, from 0 to 100.
    static int alike(Set<Integer> one, Set<Integer> other) {
        var both = new HashSet<>(one);
        both.retainAll(other);
        int all = one.size() + other.size() - both.size();
        return all == 0 ? 0 : both.size() * 100 / all;
    }

    /// The same for two texts that have four numbers in a row in common at the same place.
    List<List<Integer>> bands() {
        var bands = new ArrayList<List<Integer>>();
        for (int from = 0; from < signature.size(); from += BAND) {
            var band = new ArrayList<Integer>();
            band.add(from);
            band.addAll(signature.subList(from, from + BAND));
            bands.add(List.copyOf(band));
        }
        return bands;
    }

    /// In how many numbers two imprints are the same.
    int same(Imprint other) {
        int same = 0;
        for (int i = 0; i < NUMBERS; i++) {
            same += signature.get(i).equals(other.signature.get(i)) ? 1 : 0;
        }
        return same;
    }

    private static int mixed(int phrase, int number) {
        long mixed = (phrase + MIX * number) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 29)) * 0x94D049BB133111EBL;
        return (int) (mixed >>> 32);
    }
}
