package org.prongsai.assessment;

import java.util.Optional;
import org.prongsai.calendar.WindowKind;
import org.springframework.stereotype.Component;

/// Whether an assessor may judge at an agency now.
@Component
public class Admission {
    private final Rounds rounds;
    private final Seats seats;
    private final Declarations declarations;
    private final Calibration calibration;

    Admission(Rounds rounds, Seats seats, Declarations declarations, Calibration calibration) {
        this.rounds = rounds;
        this.seats = seats;
        this.declarations = declarations;
        this.calibration = calibration;
    }

    /// What stands in the way; empty where nothing does.
    public Optional<Refused.Why> hindrance(Seat seat) {
        boolean appeals = seat.place() == Place.APPEAL;
        if (seats.of(seat.person(), seat.agency(), seat.year())
                .filter(now -> now.place() == seat.place())
                .isEmpty()) {
            return Optional.of(Refused.Why.OTHER_PLACE);
        }
        if (!declarations.isClear(seat.person(), seat.agency(), seat.year())) {
            return Optional.of(Refused.Why.NOT_DECLARED);
        }
        if (!calibration.hasPassed(seat.person(), seat.year())) {
            return Optional.of(Refused.Why.NOT_CALIBRATED);
        }
        return appeals || rounds.isOpen(seat.year(), WindowKind.ASSESSMENT)
                ? Optional.empty()
                : Optional.of(Refused.Why.FROZEN);
    }

    /// Lets him, or says why not.
    ///
    /// @throws Refused if something stands in the way
    void admit(Seat seat) {
        hindrance(seat).ifPresent(why -> {
            throw new Refused(why);
        });
    }
}
