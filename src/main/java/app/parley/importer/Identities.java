package app.parley.importer;

import app.parley.model.Event;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Function;

/// Gives each event of a file an id that a later version of the file gives it again.
///
/// An id of the source is kept. Without one, date and title stand for it. Where two different
/// events claim one id, the second is told apart by its number; two that are alike word for word
/// are one event, and keep one id.
public final class Identities {
    private final String scope;
    private final Met given = new Met();

    /// Ids that begin with `scope`.
    public Identities(String scope) {
        this.scope = scope;
    }

    /// The event under its id.
    ///
    /// @param sourceId the source's own id, empty if it has none
    /// @param date the event's date, which stands for an id together with the title
    /// @param event makes the event, given its id
    public Event identify(
            String sourceId, String date, String title, Function<String, Event> event) {
        String first = scope + (sourceId.isEmpty() ? hash(date + '\n' + title) : sourceId);
        String id = first;
        for (int n = 2; ; n++) {
            Event made = event.apply(id);
            if (given.meet(id, content(made)) != Met.Meeting.OTHER) {
                return made;
            }
            id = first + "-" + n;
        }
    }

    private static long content(Event event) {
        return Met.hash(event.title()) ^ Met.hash(event.note()) * 31 ^ event.hashCode() * 961L;
    }

    private static String hash(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
