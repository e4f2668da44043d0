package org.prongsai.survey;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.prongsai.survey.token.Octets;

/// What one person answered.
///
/// @param way     by which it came in
/// @param choices index of the option taken, for each question in order
/// @param groups  index of the category, for each attribute in order; -1 where nothing was said
/// @param comment free words; may be empty, at most 1,500 bytes of UTF-8
public record AnswerSheet(Way way, List<Integer> choices, List<Integer> groups, String comment) {
    /// The most bytes that free words may take; a letter of Thai takes three.
    public static final int COMMENT_BYTES = 1500;

    private static final byte FORMAT = 1;
    private static final int HEAD = 2;

    public AnswerSheet {
        choices = List.copyOf(choices);
        groups = List.copyOf(groups);
        if (comment.getBytes(StandardCharsets.UTF_8).length > COMMENT_BYTES) {
            throw new IllegalArgumentException("a comment of more than " + COMMENT_BYTES + " bytes");
        }
    }

    /// Packs it into as many bytes as every other answer to the same questions has.
    byte[] pack(Questionnaire questionnaire) {
        byte[] words = comment.getBytes(StandardCharsets.UTF_8);
        ByteBuffer packed = ByteBuffer.allocate(size(questionnaire)).put(packedChoices());
        if (questionnaire.comments()) {
            packed.putShort((short) words.length).put(words);
        }
        return packed.array();
    }

    /// The answers alone, without words: as they are stored when the survey is closed.
    byte[] packedChoices() {
        ByteBuffer packed = ByteBuffer.allocate(HEAD + choices.size() + groups.size())
                .put(FORMAT)
                .put((byte) way.number());
        choices.forEach(choice -> packed.put(choice.byteValue()));
        groups.forEach(group -> packed.put(group.byteValue()));
        return packed.array();
    }

    /// Of each question the place of the option that was taken, from what [#packedChoices] wrote.
    static int[] places(byte[] packed, Questionnaire questionnaire) {
        var places = new int[questionnaire.questions().size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = packed[HEAD + i];
        }
        return places;
    }

    /// Reads what [#pack] or [#packedChoices] wrote.
    ///
    /// @throws IllegalArgumentException if it answers other questions
    static AnswerSheet read(Octets octets, Questionnaire questionnaire) {
        byte[] bytes = octets.bytes();
        int questions = questionnaire.questions().size();
        int attributes = questionnaire.attributes().size();
        int end = HEAD + questions + attributes;
        if (bytes.length < end || bytes[0] != FORMAT) {
            throw new IllegalArgumentException("no answers to these questions");
        }
        return new AnswerSheet(
                Way.of(bytes[1]),
                indexes(bytes, HEAD, questions),
                indexes(bytes, HEAD + questions, attributes),
                bytes.length > end ? words(bytes, end) : "");
    }

    private static String words(byte[] bytes, int from) {
        int length = ByteBuffer.wrap(bytes).getShort(from);
        return new String(
                Arrays.copyOfRange(bytes, from + Short.BYTES, from + Short.BYTES + length), StandardCharsets.UTF_8);
    }

    private static List<Integer> indexes(byte[] bytes, int from, int count) {
        var indexes = new ArrayList<Integer>(count);
        for (int i = from; i < from + count; i++) {
            indexes.add((int) bytes[i]);
        }
        return indexes;
    }

    private static int size(Questionnaire questionnaire) {
        return HEAD
                + questionnaire.questions().size()
                + questionnaire.attributes().size()
                + (questionnaire.comments() ? Short.BYTES + COMMENT_BYTES : 0);
    }
}
