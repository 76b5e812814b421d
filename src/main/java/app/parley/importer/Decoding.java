package app.parley.importer;

import org.mozilla.universalchardet.UniversalDetector;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How the bytes of a file become text.
///
/// @param charset the encoding
/// @param reason how it was found
/// @param mark the length of the byte order mark, in bytes
public record Decoding(Charset charset, Reason reason, int mark) {
    /// How an encoding was found.
    public enum Reason {
        /// The user said so.
        CHOSEN,
        /// By the byte order mark.
        MARK,
        /// The whole file is UTF-8, to the last byte.
        WHOLE_FILE,
        /// The zeros of UTF-16 stand on one side.
        PATTERN,
        /// From the frequency of its letters: likely, no more.
        GUESSED,
        /// Nothing spoke for another.
        ASSUMED
    }

    private static final int SHOWN = 200;
    private static final Charset WESTERN = Charset.forName("windows-1252");

    /// Finds the encoding of a file, or takes the one wished for.
    static Decoding of(SourceFile file, Optional<Charset> wish) {
        try (InputStream in = file.open()) {
            byte[] head = in.readNBytes(Head.SIZE);
            Decoding marked = marked(head);
            if (wish.isPresent()) {
                int mark = marked.charset.equals(wish.get()) ? marked.mark : 0;
                return new Decoding(wish.get(), Reason.CHOSEN, mark);
            }
            if (marked.mark > 0) {
                return marked;
            }
            Optional<Charset> wide = wide(head);
            if (wide.isPresent()) {
                return new Decoding(wide.get(), Reason.PATTERN, 0);
            }
        } catch (IOException e) {
            throw file.unreadable(e);
        }
        return isUtf8(file)
                ? new Decoding(StandardCharsets.UTF_8, Reason.WHOLE_FILE, 0)
                : guessed(file);
    }

    private static Decoding marked(byte[] head) {
        int b0 = at(head, 0);
        int b1 = at(head, 1);
        int b2 = at(head, 2);
        int b3 = at(head, 3);
        if (b0 == 0xEF && b1 == 0xBB && b2 == 0xBF) {
            return new Decoding(StandardCharsets.UTF_8, Reason.MARK, 3);
        }
        if (b0 == 0xFF && b1 == 0xFE && b2 == 0 && b3 == 0) {
            return new Decoding(Charset.forName("UTF-32LE"), Reason.MARK, 4);
        }
        if (b0 == 0 && b1 == 0 && b2 == 0xFE && b3 == 0xFF) {
            return new Decoding(Charset.forName("UTF-32BE"), Reason.MARK, 4);
        }
        if (b0 == 0xFF && b1 == 0xFE) {
            return new Decoding(StandardCharsets.UTF_16LE, Reason.MARK, 2);
        }
        if (b0 == 0xFE && b1 == 0xFF) {
            return new Decoding(StandardCharsets.UTF_16BE, Reason.MARK, 2);
        }
        return new Decoding(WESTERN, Reason.ASSUMED, 0);
    }

    private static int at(byte[] head, int i) {
        return i < head.length ? head[i] & 0xFF : -1;
    }

    /// UTF-16 without a mark: blanks, digits and signs in it have a zero on one side, always the
    /// same.
    private static Optional<Charset> wide(byte[] head) {
        int[] zeros = new int[2];
        for (int i = 0; i < head.length; i++) {
            if (head[i] == 0) {
                zeros[i % 2]++;
            }
        }
        int pairs = head.length / 2;
        if (pairs < 2) {
            return Optional.empty();
        }
        if (zeros[1] > pairs / 20 && zeros[0] == 0) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        if (zeros[0] > pairs / 20 && zeros[1] == 0) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return Optional.empty();
    }

    /// A character that the end of the file cuts short is no reason to doubt the rest.
    private static boolean isUtf8(SourceFile file) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
        CharBuffer chars = CharBuffer.allocate(1 << 16);
        try (InputStream in = file.open()) {
            int count;
            while ((count = in.read(bytes.array(), bytes.position(), bytes.remaining())) > 0) {
                bytes.position(bytes.position() + count).flip();
                CoderResult result = decoder.decode(bytes, chars.clear(), false);
                if (result.isError()) {
                    return false;
                }
                bytes.compact();
            }
            return true;
        } catch (IOException e) {
            throw file.unreadable(e);
        }
    }

    private static Decoding guessed(SourceFile file) {
        UniversalDetector detector = new UniversalDetector();
        byte[] bytes = new byte[1 << 16];
        byte[] head;
        try (InputStream in = file.open()) {
            head = in.readNBytes(Head.SIZE);
            detector.handleData(head, 0, head.length);
            int count;
            while (!detector.isDone() && (count = in.read(bytes)) > 0) {
                detector.handleData(bytes, 0, count);
            }
        } catch (IOException e) {
            throw file.unreadable(e);
        }
        detector.dataEnd();
        String name = detector.getDetectedCharset();
        boolean known = name != null && Charset.isSupported(name);
        Charset guess = known ? Charset.forName(name) : WESTERN;
        Charset charset = Alphabets.corrected(guess, head);
        return new Decoding(
                charset, known || !charset.equals(guess) ? Reason.GUESSED : Reason.ASSUMED, 0);
    }

    /// The first lines with letters beyond ASCII: they show whether the encoding is right.
    ///
    /// @param most how many lines
    public List<String> specimen(SourceFile file, int most) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        boolean telling = false;
        try (Reader text = new BufferedReader(reader(file))) {
            for (int c = text.read(); lines.size() < most; c = text.read()) {
                if (c == '\n' || c == '\r' || c < 0) {
                    if (telling) {
                        lines.add(line.toString());
                    }
                    line.setLength(0);
                    telling = false;
                } else if (line.length() < SHOWN) {
                    line.append((char) c);
                    telling |= c > '~';
                }
                if (c < 0) {
                    break;
                }
            }
            return lines;
        } catch (IOException e) {
            throw file.unreadable(e);
        }
    }

    /// The text of a file from its first character. Bytes that the encoding has no character for
    /// become U+FFFD.
    public Reader reader(SourceFile file) {
        InputStream in = file.open();
        try {
            in.skipNBytes(Math.min(mark, file.size()));
        } catch (IOException e) {
            throw file.unreadable(e);
        }
        return new InputStreamReader(in, charset);
    }
}
