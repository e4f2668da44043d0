package org.prongsai.disclosure.check;

import org.prongsai.fetcher.Fetched;
import org.prongsai.fetcher.Seen;

/// Where an address sends those who ask it.
final class Redirects {
    private static final int MOVED = 300;
    private static final int REFUSED = 400;

    private Redirects() {}

    static Finding judge(Look look, Surroundings around) {
        if (!isAnswered(look)) {
            return Finding.of(Why.REDIRECT_UNKNOWN);
        }
        Seen seen = look.seen();
        String target = seen == null || seen.sentOn() == null ? look.last() : seen.sentOn();
        boolean onward = seen != null && seen.sentOn() != null && !sameHere(look.last(), target);
        boolean moved = look.fetched().hops().size() > 1 || onward;
        if (!moved) {
            return Finding.of(Why.DIRECT);
        }
        if (!Places.isHome(look.first(), around.homeAddress()) && Places.isHome(target, around.homeAddress())) {
            return Finding.of(Why.TO_HOME, target);
        }
        if (look.fetched().isDowngraded() || (look.last().startsWith("https:") && target.startsWith("http:"))) {
            return Finding.of(Why.DOWNGRADED, target);
        }
        if (!Places.site(look.first()).equals(Places.site(target)) && !isOwnWay(look.first(), target)) {
            return Finding.of(Why.OTHER_SITE, Places.host(look.first()), Places.host(target));
        }
        return onward ? Finding.of(Why.SENT_ON, target) : Finding.of(Why.DIRECT);
    }

    /// Whether the last address asked sent nobody further.
    private static boolean isAnswered(Look look) {
        return look.status() != 0 && (look.answer() != null || look.status() < MOVED || look.status() >= REFUSED);
    }

    /// A page that only loads itself anew.
    private static boolean sameHere(String address, String target) {
        return Places.key(address).equals(Places.key(target));
    }

    /// A short name that a drive or a network gives its own links.
    private static boolean isOwnWay(String from, String to) {
        boolean drive = Hosts.isDrive(from) && (Hosts.isDrive(to) || Hosts.isDoorkeeper(to));
        return drive || (Hosts.isSocial(from) && Hosts.isSocial(to));
    }

    static Finding encryption(Look look) {
        if (look.fetched().outcome() instanceof Fetched.Failed(Fetched.Reason reason)
                && reason == Fetched.Reason.ENCRYPTION) {
            return Finding.of(Why.HTTPS_BROKEN);
        }
        if (look.status() == 0) {
            return Finding.of(Why.HTTPS_UNKNOWN);
        }
        return Finding.of(look.last().startsWith("https:") ? Why.HTTPS : Why.PLAIN);
    }
}
