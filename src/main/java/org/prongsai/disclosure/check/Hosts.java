package org.prongsai.disclosure.check;

import java.util.Set;
import java.util.regex.Pattern;

/// Sites of the world that agencies put their evidence on.
final class Hosts {
    private static final Set<String> DRIVES = Set.of(
            "drive.google.com",
            "docs.google.com",
            "1drv.ms",
            "onedrive.live.com",
            "dropbox.com",
            "mega.nz",
            "mediafire.com",
            "box.com",
            "app.box.com",
            "icloud.com",
            "wetransfer.com",
            "4shared.com");
    private static final Set<String> DOORKEEPERS = Set.of(
            "accounts.google.com",
            "login.microsoftonline.com",
            "login.live.com",
            "login.microsoft.com",
            "appleid.apple.com");
    private static final Set<String> SOCIAL = Set.of(
            "facebook.com",
            "fb.com",
            "fb.watch",
            "fb.me",
            "twitter.com",
            "x.com",
            "instagram.com",
            "tiktok.com",
            "line.me",
            "lin.ee",
            "youtube.com",
            "youtu.be",
            "threads.net",
            "blockdit.com",
            "linkedin.com");
    private static final Set<String> BOOKS = Set.of(
            "anyflip.com",
            "fliphtml5.com",
            "pubhtml5.com",
            "issuu.com",
            "heyzine.com",
            "flipsnack.com",
            "flipbookpdf.net",
            "yumpu.com",
            "calameo.com",
            "scribd.com",
            "ebooks.in.th");
    private static final Pattern SHAREPOINT = Pattern.compile("(?:.*\\.)?sharepoint\\.com");

    private Hosts() {}

    /// A drive from which single files are shared.
    static boolean isDrive(String address) {
        String host = Places.host(address);
        return DRIVES.contains(host) || SHAREPOINT.matcher(host).matches();
    }

    /// Where a drive sends those whom it does not know.
    static boolean isDoorkeeper(String address) {
        return DOORKEEPERS.contains(Places.host(address));
    }

    /// A network whose pages are for its members first.
    static boolean isSocial(String address) {
        return SOCIAL.contains(Places.site(address)) || SOCIAL.contains(Places.host(address));
    }

    /// A site whose books are pictures that a script turns.
    static boolean isBook(String address) {
        return BOOKS.contains(Places.site(address)) || BOOKS.contains(Places.host(address));
    }
}
