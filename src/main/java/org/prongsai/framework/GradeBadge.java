package org.prongsai.framework;

import org.prongsai.web.Words;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Tone;

/// A grade as pages show it: its letter on the colour of its rank.
public final class GradeBadge {
    private GradeBadge() {}

    public static Badge of(Grade grade, Words words) {
        return Badge.grade(grade.code(), tone(grade), words.lookup("framework.grade"));
    }

    /// The colour of the grade's rank.
    public static Tone tone(Grade grade) {
        return Tone.ofRank(grade.rank(), grade.of());
    }
}
