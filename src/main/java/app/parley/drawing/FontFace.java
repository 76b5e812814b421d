package app.parley.drawing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/// What one font file says about the size of its letters, in ems (multiples of the font size).
///
/// Four tables of the file (OpenType: `head`, `hhea`, `hmtx`, `cmap`) answer that, and the files
/// are ours, so they are read here directly. The losing option, fontbox, parses all of a file and
/// starts a logging library: four weights took 100 ms in a fresh process where this takes 22 ms,
/// and it is on the way to the first frame.
final class FontFace {
    private static final int ABSENT = -1;

    private final double unitsPerEm;
    private final double ascent;
    private final double descent;
    private final double lineGap;

    /// Advances in font units by code point, up to the last the font has. At a quarter of a
    /// megabyte it costs one array access for any letter.
    private final short[] advances;

    private FontFace(ByteBuffer file) {
        int hhea = table(file, "hhea");
        unitsPerEm = file.getShort(table(file, "head") + 18);
        ascent = file.getShort(hhea + 4) / unitsPerEm;
        descent = -file.getShort(hhea + 6) / unitsPerEm;
        lineGap = file.getShort(hhea + 8) / unitsPerEm;
        advances = advances(file, table(file, "hmtx"), file.getShort(hhea + 34));
    }

    /// Reads the font file of a weight from the class path.
    static FontFace read(FontWeight weight) {
        try (InputStream in = FontFace.class.getResourceAsStream(weight.resource())) {
            return new FontFace(ByteBuffer.wrap(Objects.requireNonNull(in).readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    double ascent() {
        return ascent;
    }

    double descent() {
        return descent;
    }

    double lineGap() {
        return lineGap;
    }

    boolean has(int codePoint) {
        return units(codePoint) != ABSENT;
    }

    double advance(int codePoint) {
        int units = units(codePoint);
        return units == ABSENT ? borrowedAdvance(codePoint) : units / unitsPerEm;
    }

    private int units(int codePoint) {
        return codePoint < advances.length ? advances[codePoint] : ABSENT;
    }

    /// Where a table begins in the file.
    private static int table(ByteBuffer file, String tag) {
        int wanted = ByteBuffer.wrap(tag.getBytes(StandardCharsets.US_ASCII)).getInt();
        for (int entry = 12; entry < 12 + 16 * file.getShort(4); entry += 16) {
            if (file.getInt(entry) == wanted) {
                return file.getInt(entry + 8);
            }
        }
        throw new IllegalArgumentException("no table " + tag);
    }

    private static short[] advances(ByteBuffer file, int hmtx, int listed) {
        int groups = groups(file);
        int end = groups + 16 + 12 * file.getInt(groups + 12);
        short[] advances = new short[file.getInt(end - 8) + 1];
        Arrays.fill(advances, (short) ABSENT);
        for (int group = groups + 16; group < end; group += 12) {
            int first = file.getInt(group);
            int last = file.getInt(group + 4);
            int firstGlyph = file.getInt(group + 8);
            for (int codePoint = first; codePoint <= last; codePoint++) {
                // The last advance listed is that of all further glyphs.
                int glyph = Math.min(firstGlyph + codePoint - first, listed - 1);
                advances[codePoint] = takesNoRoom(codePoint) ? 0 : file.getShort(hmtx + 4 * glyph);
            }
        }
        return advances;
    }

    /// The sub-table of `cmap` that covers all of Unicode (format 12): groups of consecutive code
    /// points with consecutive glyphs, in ascending order.
    private static int groups(ByteBuffer file) {
        int cmap = table(file, "cmap");
        for (int i = 0; i < file.getShort(cmap + 2); i++) {
            int table = cmap + file.getInt(cmap + 8 + 8 * i);
            if (file.getShort(table) == 12) {
                return table;
            }
        }
        throw new IllegalArgumentException("no format 12 cmap");
    }

    /// The room kept for a letter that another font will have to draw. Nobody can know it before
    /// it is drawn, and it must be the same on every machine.
    private static double borrowedAdvance(int codePoint) {
        if (takesNoRoom(codePoint)) {
            return 0;
        }
        return isWide(codePoint) ? 1 : 0.6;
    }

    /// Marks drawn over the letter before them, and characters that only steer.
    private static boolean takesNoRoom(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.FORMAT,
                    Character.CONTROL,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    true;
            default -> false;
        };
    }

    /// Emoji and the blocks of East Asian letters that fill a square.
    private static boolean isWide(int codePoint) {
        return Character.isEmojiPresentation(codePoint)
                || (codePoint >= 0x1100 && codePoint <= 0x115F)
                || (codePoint >= 0x2E80 && codePoint <= 0xA4CF)
                || (codePoint >= 0xAC00 && codePoint <= 0xD7A3)
                || (codePoint >= 0xF900 && codePoint <= 0xFAFF)
                || (codePoint >= 0xFE30 && codePoint <= 0xFE4F)
                || (codePoint >= 0xFF00 && codePoint <= 0xFF60)
                || (codePoint >= 0xFFE0 && codePoint <= 0xFFE6)
                || (codePoint >= 0x1F000 && codePoint <= 0x3FFFD);
    }
}
