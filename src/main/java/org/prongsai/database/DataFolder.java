package org.prongsai.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The folder in which an instance keeps all that must outlive it. One instance at a time serves a data folder.
public record DataFolder(Path path) {
    private static final String RUNNING = "running.properties";

    public DataFolder {
        path = path.toAbsolutePath().normalize();
    }

    /// The folder that `PRONGSAI_DATA` names, or `data` in the folder in which the program was started.
    public static DataFolder of(Map<String, String> environment) {
        return new DataFolder(Path.of(environment.getOrDefault("PRONGSAI_DATA", "data")));
    }

    /// The locks of this process by path. The system drops a lock as soon as its process closes any handle of the file,
    /// so within the process nobody may even open the file of a lock that is held.
    private static final Map<Path, FileChannel> HELD = new HashMap<>();

    /// Takes the folder for this process until the lock is closed or the process ends, however it ends.
    ///
    /// @throws StartRefused if another instance has it; the message names that instance's address
    FolderLock lock() {
        try {
            Path file = PrivateFile.folder(path).toRealPath().resolve("prongsai.lock");
            synchronized (HELD) {
                if (HELD.containsKey(file)) {
                    throw inUse();
                }
                var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                if (channel.tryLock() == null) {
                    channel.close();
                    throw inUse();
                }
                HELD.put(file, channel);
            }
            withdraw(); // what an instance that was killed had announced
            return () -> release(file);
        } catch (IOException e) {
            throw new StartRefused(
                    "ใช้โฟลเดอร์ข้อมูล " + path + " ไม่ได้",
                    "The data folder " + path + " cannot be used: " + e + ". Set PRONGSAI_DATA to another folder.");
        }
    }

    private static void release(Path file) throws IOException {
        synchronized (HELD) {
            FileChannel channel = HELD.remove(file);
            if (channel != null) {
                channel.close();
            }
        }
    }

    private StartRefused inUse() {
        String address = running().map(it -> " at " + it.address()).orElse("");
        return new StartRefused(
                "โปร่งใสกำลังทำงานกับโฟลเดอร์ข้อมูลนี้อยู่แล้ว" + address.replace(" at ", " ที่ "),
                "Prongsai is already running" + address + " with the data folder " + path
                        + ". Stop that one first, or set PRONGSAI_DATA to another folder.");
    }

    /// What the instance that serves this folder has announced, or the last one if that was killed.
    public Optional<Running> running() {
        try {
            return Running.read(path.resolve(RUNNING));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Tells other commands of this machine's user where this instance is.
    public void announce(Running running) {
        try {
            running.write(path.resolve(RUNNING));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void withdraw() throws IOException {
        Files.deleteIfExists(path.resolve(RUNNING));
    }

    /// Holds a data folder for this process.
    interface FolderLock extends AutoCloseable {
        @Override
        void close() throws IOException;
    }
}
