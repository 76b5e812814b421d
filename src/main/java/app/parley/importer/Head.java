package app.parley.importer;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/// The beginning of a file: all that is looked at to tell what it is.
///
/// @param bytes the first 64 KiB, each as one character up to U+00FF
/// @param text of as many characters, without a byte order mark and leading blanks
/// @param whole whether this is the whole file
public record Head(String bytes, String text, boolean whole) {
    /// How much is looked at, in bytes.
    static final int SIZE = 1 << 16;

    /// The head of a file.
    static Head of(SourceFile file, Decoding decoding) {
        char[] chars = new char[SIZE];
        int count = 0;
        try (InputStream in = file.open();
                Reader reader = decoding.reader(file)) {
            String bytes = new String(in.readNBytes(SIZE), StandardCharsets.ISO_8859_1);
            int more;
            while (count < SIZE && (more = reader.read(chars, count, SIZE - count)) > 0) {
                count += more;
            }
            return new Head(bytes, new String(chars, 0, count).stripLeading(), file.size() <= SIZE);
        } catch (IOException e) {
            throw file.unreadable(e);
        }
    }

    /// Whether the file begins with these bytes.
    public boolean beginsWith(String signature) {
        return bytes.startsWith(signature);
    }

    /// Whether the text begins with this, in any case.
    public boolean says(String start) {
        return text.regionMatches(true, 0, start, 0, start.length());
    }
}
