package app.parley.importer;

import java.io.IOException;
import java.io.Reader;

/// The lines of a text, one at a time, however they end: LF, CR LF, or CR alone. What a line has
/// beyond the longest that is held is passed over.
public final class Lines implements AutoCloseable {
    private final Reader in;
    private final int longest;
    private final char[] chars = new char[1 << 13];
    private final StringBuilder line = new StringBuilder();
    private int at;
    private int end;
    private int number;
    private boolean afterCr;

    /// The lines of what a reader reads.
    ///
    /// @param longest how many characters of a line are held at most
    public Lines(Reader in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /// Goes on to the next line, if there is one.
    public boolean next() throws IOException {
        line.setLength(0);
        boolean any = false;
        while (at < end || fill()) {
            if (afterCr && chars[at] == '\n') {
                at++;
                afterCr = false;
                continue;
            }
            afterCr = false;
            any = true;
            int from = at;
            while (at < end && chars[at] != '\n' && chars[at] != '\r') {
                at++;
            }
            line.append(chars, from, Math.min(at - from, longest - line.length()));
            if (at < end) {
                afterCr = chars[at++] == '\r';
                break;
            }
        }
        number += any ? 1 : 0;
        return any;
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, in.read(chars, 0, chars.length));
        return end > 0;
    }

    /// What the line says, without its end.
    public String text() {
        return line.toString();
    }

    /// The number of the line, counted from 1.
    public int number() {
        return number;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
