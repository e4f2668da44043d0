package org.prongsai.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Under which account the server runs. PostgreSQL refuses to run as root, so root has to step down for it.
enum ServerAccount {
    /// The account of this process, which is an ordinary one.
    SAME("as this user"),

    /// The account `nobody`; it must be able to enter every folder above the data.
    NOBODY("as user " + ServerAccount.NOBODY_ID + " (setpriv)"),

    /// Root outside, an unprivileged user to itself; works where the folders above the data are closed to others.
    USER_NAMESPACE("in a user namespace of its own (unshare)");

    private static final int NOBODY_ID = 65534;

    private final String description;

    ServerAccount(String description) {
        this.description = description;
    }

    /// The first account under which `binaries` run on this machine where they lie.
    static ServerAccount choose(PostgresBinaries binaries) throws IOException, InterruptedException {
        if (owner(Path.of("/proc/self")) != 0) {
            return SAME;
        }
        var tried = new ArrayList<String>();
        for (ServerAccount account : List.of(NOBODY, USER_NAMESPACE)) {
            var command = account.command(binaries.program("postgres").toString(), "--version");
            Shell.Result result = Shell.run(command);
            if (result.succeeded()) {
                return account;
            }
            tried.add(account + ": " + result.output());
        }
        throw new StartRefused(
                "ผู้ใช้ root เปิดฐานข้อมูลในตัวที่นี่ไม่ได้ โปรดใช้บัญชีผู้ใช้ทั่วไป",
                "PostgreSQL does not run as root, and here root can step down in none of the known ways " + tried
                        + ". Start Prongsai as an ordinary user, set PRONGSAI_DATA to a folder that every user can"
                        + " enter, or set PRONGSAI_DATABASE_URL to a server of your own.");
    }

    List<String> command(String... command) {
        var whole = new ArrayList<>(
                switch (this) {
                    case SAME -> List.<String>of();
                    case NOBODY ->
                        List.of("setpriv", "--reuid=" + NOBODY_ID, "--regid=" + NOBODY_ID, "--clear-groups", "--");
                    case USER_NAMESPACE -> List.of("unshare", "-U", "--");
                });
        whole.addAll(List.of(command));
        return whole;
    }

    /// Gives `path` and all beneath it to this account, unless they are its own already.
    void own(Path path) throws IOException {
        int wanted = this == NOBODY ? NOBODY_ID : owner(Path.of("/proc/self"));
        if (owner(path) == wanted) {
            return;
        }
        try (var paths = Files.walk(path)) {
            // the folder itself comes last: if this is cut short, the next start finds it and begins again
            for (Path each : paths.toList().reversed()) {
                Files.setAttribute(each, "unix:uid", wanted, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    static int owner(Path path) throws IOException {
        return (int) Objects.requireNonNull(Files.getAttribute(path, "unix:uid"));
    }

    @Override
    public String toString() {
        return description;
    }
}
