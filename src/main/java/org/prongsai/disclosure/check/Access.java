package org.prongsai.disclosure.check;

import org.jspecify.annotations.Nullable;
import org.prongsai.fetcher.Fetched;
import org.prongsai.fetcher.Fetched.Answered;
import org.prongsai.fetcher.Fetched.Failed;
import org.prongsai.fetcher.Seen;
import org.prongsai.fetcher.Seen.Kind;

/// Whether anybody may open the address, and what stands in the way if not.
///
/// @param said whether words of the item stand there, which a wall or an apology would not have; against them only
///     clear signs count
record Access(Look look, Body body, Surroundings around, boolean said) {
    /// As many letters of its own as an apology has at most.
    private static final int APOLOGY = 500;
    /// As many as a wall has.
    private static final int WALL = 900;
    private static final int HARDLY_ANY = 90;
    /// As many letters at the beginning of a page as say what it is.
    private static final int START = 400;

    Why why() {
        return switch (look.fetched().outcome()) {
            case Failed(Fetched.Reason reason) -> failed(reason);
            case Answered answered -> answered(answered);
        };
    }

    private static Why failed(Fetched.Reason reason) {
        return switch (reason) {
            case ADDRESS -> Why.ADDRESS_UNFIT;
            case NAME_UNKNOWN -> Why.NAME_UNKNOWN;
            case NOT_PUBLIC -> Why.NOT_PUBLIC;
            case ENCRYPTION -> Why.CERTIFICATE;
            case TOO_MANY_REDIRECTS -> Why.REDIRECT_LOOP;
            case REDIRECT -> Why.REDIRECT_UNFIT;
            case TOO_LARGE -> Why.TOO_LARGE;
            case CONNECTION_REFUSED, TOO_SLOW, HEAD_TOO_LARGE, PROTOCOL -> Why.NO_ANSWER;
        };
    }

    private Why answered(Answered answered) {
        int status = answered.status();
        boolean drive = Hosts.isDrive(look.first()) || Hosts.isDrive(look.last());
        if (status >= 200 && status < 300) {
            return answered.bytes() == 0 ? Why.EMPTY : shown(drive);
        }
        boolean refused = Signs.FIREWALL.matcher(text()).find();
        if (drive && (status == 401 || status == 403)) {
            return Why.DRIVE_CLOSED;
        }
        return switch (status) {
            case 401, 407 -> Why.LOGIN_WALL;
            case 404, 410 -> Why.GONE;
            case 403 -> isAsking() ? Why.LOGIN_WALL : Why.FIREWALL;
            case 406, 429, 451 -> Why.FIREWALL;
            default -> refused ? Why.FIREWALL : status >= 500 ? serverError() : Why.ODD_ANSWER;
        };
    }

    private Why serverError() {
        return Signs.MAINTENANCE.matcher(text()).find() ? Why.MAINTENANCE : Why.SERVER_ERROR;
    }

    private Why shown(boolean drive) {
        Seen seen = look.seen();
        if (seen == null) {
            return Why.NOT_READ;
        }
        if (seen.kind() == Kind.BROKEN) {
            return Why.DAMAGED;
        }
        if (drive) {
            return drive(seen);
        }
        if (Hosts.isSocial(look.last())) {
            return Why.SOCIAL;
        }
        if (seen.kind() != Kind.HTML) {
            return Why.OPEN;
        }
        return Hosts.isBook(look.last()) ? book() : page(seen);
    }

    private Why drive(Seen seen) {
        if (Hosts.isDoorkeeper(look.last())) {
            return Why.DRIVE_CLOSED;
        }
        if (seen.kind() != Kind.HTML) {
            return Why.OPEN;
        }
        if (Signs.DRIVE_GONE.matcher(text()).find()) {
            return Why.SOFT_404;
        }
        boolean closed = Body.letters(body.own()) < WALL
                && Signs.DRIVE_CLOSED.matcher(body.title() + " " + beginning()).find()
                && !Places.words(look.last()).contains("/forms/");
        return closed ? Why.DRIVE_CLOSED : Why.OPEN_DRIVE;
    }

    private Why book() {
        return isGone() ? Why.SOFT_404 : Why.EBOOK;
    }

    private Why page(Seen seen) {
        long own = Body.letters(body.bare());
        if (refusesMachines()) {
            return Why.FIREWALL;
        }
        if (isWall(seen)) {
            return Why.LOGIN_WALL;
        }
        if (isGone() || isHomeInstead(seen)) {
            return Why.SOFT_404;
        }
        if (own < APOLOGY && Signs.FAULT.matcher(text()).find()) {
            return Why.SERVER_ERROR;
        }
        if (own < APOLOGY && !body.isDoor() && Signs.MAINTENANCE.matcher(text()).find()) {
            return Why.MAINTENANCE;
        }
        if (own < HARDLY_ANY && !body.isDoor() && body.links().size() < 3) {
            return bare();
        }
        return Why.OPEN;
    }

    /// A page that shows hardly anything.
    private Why bare() {
        if (Signs.BOOK.matcher(text() + " " + Places.words(look.last())).find()) {
            return Why.EBOOK;
        }
        boolean nothing = Body.letters(body.own()) == 0;
        return nothing || Signs.SCRIPT.matcher(text()).find() ? Why.SCRIPT_ONLY : Why.OPEN;
    }

    private boolean isWall(Seen seen) {
        boolean sent = Signs.LOGIN_PATH.matcher(Places.words(look.last())).find()
                || Hosts.isDoorkeeper(look.last())
                || sentToLogin(seen.sentOn());
        boolean moved = !Places.key(look.first()).equals(Places.key(look.last())) || seen.sentOn() != null;
        if (sent && (moved || seen.password())) {
            return true;
        }
        if (Signs.LOGIN_TITLE.matcher(body.title()).find()
                && (seen.password() || Body.letters(body.bare()) < APOLOGY)) {
            return true;
        }
        boolean form = seen.password()
                && isShort()
                && (!said || Signs.LOGIN_TEXT.matcher(body.bare()).find());
        return form || isAsking();
    }

    private boolean refusesMachines() {
        long own = Body.letters(body.bare());
        if (own < WALL && Signs.FIREWALL.matcher(text()).find()) {
            return true;
        }
        return !said && own < HARDLY_ANY && Signs.BARE_FIREWALL.matcher(text()).find();
    }

    private boolean isShort() {
        return Body.letters(body.bare()) < APOLOGY && !body.isDoor();
    }

    private boolean isAsking() {
        return !said && isShort() && Signs.MEMBERS_ONLY.matcher(beginning()).find();
    }

    private static boolean sentToLogin(@Nullable String target) {
        return target != null && Signs.LOGIN_PATH.matcher(Places.words(target)).find();
    }

    private boolean isGone() {
        long own = Body.letters(body.bare());
        if (!said
                && own < HARDLY_ANY
                && !body.isDoor()
                && Signs.BARE_404.matcher(body.bare()).find()) {
            return true;
        }
        if (own >= APOLOGY) {
            return false;
        }
        boolean titled = Signs.TITLE_404.matcher(body.title()).find() && !body.isDoor();
        return titled || Signs.TEXT_404.matcher(beginning()).find();
    }

    /// Whether the front page answers in the place of this one.
    private boolean isHomeInstead(Seen seen) {
        Seen home = around.home();
        return home != null
                && !seen.text().isEmpty()
                && home.text().equals(seen.text())
                && !Places.isHome(look.last(), around.homeAddress())
                && !Places.isHome(look.first(), around.homeAddress());
    }

    private String text() {
        return body.title() + " " + body.bare();
    }

    private String beginning() {
        return body.bare().substring(0, Math.min(body.bare().length(), START));
    }
}
