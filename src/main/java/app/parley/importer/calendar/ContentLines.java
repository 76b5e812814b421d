package app.parley.importer.calendar;

import app.parley.importer.Decoding;
import app.parley.importer.SourceFile;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The lines of a calendar, each put together again from the pieces it was folded into.
///
/// Some programs fold a line within a letter of several bytes. Therefore text that is not UTF-8 as
/// it stands is unfolded as bytes, and each line is UTF-8 if it can be.
final class ContentLines implements AutoCloseable {
    /// The longest line that is kept, in characters or bytes; of a longer one the rest is dropped.
    static final int LONGEST = 1 << 20;

    private static final int END = -1;

    private final SourceFile file;
    private final PushbackReader in;
    private final Optional<Charset> bytewise;
    private int number = 1;

    ContentLines(SourceFile file, Decoding decoding) {
        this.file = file;
        boolean oneByte =
                !decoding.charset().equals(StandardCharsets.UTF_8)
                        && !decoding.charset().name().startsWith("UTF-");
        this.bytewise = oneByte ? Optional.of(decoding.charset()) : Optional.empty();
        Reader reader =
                oneByte
                        ? new Decoding(StandardCharsets.ISO_8859_1, decoding.reason(), 0)
                                .reader(file)
                        : decoding.reader(file);
        this.in = new PushbackReader(new BufferedReader(reader), 1);
    }

    /// An unfolded line.
    ///
    /// @param number of the first of its pieces, counted from 1
    /// @param text of at most [#LONGEST] characters
    /// @param cut whether there was more
    record Line(int number, String text, boolean cut) {}

    /// The next line that is not empty.
    ///
    /// @throws app.parley.model.ProblemException if the file cannot be read any more
    Optional<Line> next() {
        try {
            int first = number;
            StringBuilder text = new StringBuilder();
            int length = 0;
            int c;
            while ((c = in.read()) != END) {
                if (c == '\n' || c == '\r') {
                    if (folded(c)) {
                        continue;
                    }
                    if (length > 0) {
                        return Optional.of(line(first, text, length));
                    }
                    first = number;
                } else if (length++ < LONGEST) {
                    text.append((char) c);
                }
            }
            return length == 0 ? Optional.empty() : Optional.of(line(first, text, length));
        } catch (IOException e) {
            throw file.unreadable(e);
        }
    }

    /// Whether the line goes on after this end of line, with a blank that is then skipped.
    private boolean folded(int c) throws IOException {
        number++;
        int next = in.read();
        if (c == '\r' && next == '\n') {
            next = in.read();
        }
        if (next == ' ' || next == '\t') {
            return true;
        }
        if (next != END) {
            in.unread(next);
        }
        return false;
    }

    private Line line(int first, StringBuilder text, int length) {
        return new Line(first, decoded(text.toString()), length > LONGEST);
    }

    private String decoded(String text) {
        if (bytewise.isEmpty()) {
            return text;
        }
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, bytewise.get());
        }
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw file.unreadable(e);
        }
    }
}
