package app.parley.importer;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;

/// The characters of a UTF-8 file, without its byte order mark.
///
/// Unlike the reader of the JDK it hands out everything before the first byte that is not UTF-8,
/// so that whoever reads knows the line when it refuses that byte.
final class Utf8Reader extends Reader {
    private final InputStream in;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).flip();
    private boolean begun;
    private boolean ended;

    Utf8Reader(InputStream in) {
        this.in = in;
    }

    /// Fills at least one place of `target` unless the file has ended; needs room for two.
    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        CharBuffer chars = CharBuffer.wrap(target, offset, length);
        while (true) {
            CoderResult result = decoder.decode(bytes, chars, ended);
            int count = chars.position() - offset;
            if (count > 0) {
                return count;
            }
            if (result.isError()) {
                result.throwException();
            }
            if (ended) {
                return -1;
            }
            fill();
        }
    }

    private void fill() throws IOException {
        bytes.compact();
        int count = in.readNBytes(bytes.array(), bytes.position(), bytes.remaining());
        bytes.position(bytes.position() + count);
        ended = bytes.hasRemaining();
        bytes.flip();
        if (!begun) {
            begun = true;
            skipMark();
        }
    }

    /// UTF-16 is refused here even where every byte of it is a character of UTF-8, too.
    private void skipMark() throws MalformedInputException {
        if (bytes.limit() >= 3
                && bytes.get(0) == (byte) 0xEF
                && bytes.get(1) == (byte) 0xBB
                && bytes.get(2) == (byte) 0xBF) {
            bytes.position(3);
        }
        for (int i = 0; i < Math.min(4, bytes.limit()); i++) {
            if (bytes.get(i) == 0) {
                throw new MalformedInputException(i);
            }
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
