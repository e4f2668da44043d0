package org.prongsai.survey;

import java.util.List;

/// How often each choice was taken by a group.
///
/// @param attribute   code of the attribute; empty for everybody
/// @param category    code of the group; empty for everybody, and for those who did not say theirs
/// @param respondents how many answered
/// @param counts      run through the questions in order, each question's options in order
record GroupTally(String attribute, String category, int respondents, List<Integer> counts) {
    GroupTally {
        counts = List.copyOf(counts);
    }
}
