package org.prongsai.attack;

import com.code_intelligence.jazzer.junit.FuzzTest;

/// The control of `./prove fuzz-targets`: a reader with a fault that guesses alone do not find in a minute.
class PlantedFuzz {
    @FuzzTest(maxDuration = "60s")
    void fails(byte[] file) {
        if (file.length > 3 && file[0] == 'o' && file[1] == 'i' && file[2] == 't') {
            throw new IllegalStateException("planted");
        }
    }
}
