package app.parley.exporter;

import app.parley.drawing.Drawing;
import app.parley.drawing.Placement;
import app.parley.model.Progress;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// Writes a drawing as a PNG file (ISO/IEC 15948).
///
/// The picture is painted and written in bands of rows, so that memory does not grow with the
/// height of the page; that is why the file is written here and not by ImageIO. The same drawing
/// makes the same bytes, as far as its letters are those of Inter. A drawing without a background
/// stays transparent.
public final class Png {
    /// The resolution at which a pixel of the drawing is a pixel of the file.
    public static final double SCREEN_DPI = 96;

    /// How many bytes a file begins with before its first chunk.
    static final int SIGNATURE_LENGTH = 8;

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int BAND_PIXELS = 4_000_000;
    private static final double INCHES_PER_METRE = 1 / 0.0254;

    private static final Color CLEAR = new Color(0, true);

    private final DataOutputStream out;

    private Png(OutputStream out) {
        this.out = new DataOutputStream(out);
    }

    /// Writes a drawing with `dpi` pixels an inch; a pixel of the drawing is 1/96 of an inch. The
    /// stream stays open.
    ///
    /// @throws app.parley.model.ProblemException if the system has no way to draw text
    public static void write(Drawing drawing, double dpi, OutputStream out) throws IOException {
        write(drawing, dpi, "", Progress.UNWATCHED, out);
    }

    /// Writes a drawing, as [#write], that says how to make it again.
    ///
    /// @throws java.util.concurrent.CancellationException if `progress` asked for it
    public static void write(
            Drawing drawing, double dpi, String recipe, Progress progress, OutputStream out)
            throws IOException {
        write(drawing, dpi, recipe, BAND_PIXELS, progress, out);
    }

    static void write(
            Drawing drawing,
            double dpi,
            String recipe,
            int bandPixels,
            Progress progress,
            OutputStream out)
            throws IOException {
        Drawing inPixels = Placement.scaled(dpi / SCREEN_DPI).of(drawing);
        int width = Math.max(1, (int) Math.round(inPixels.width()));
        int height = Math.max(1, (int) Math.round(inPixels.height()));
        boolean opaque = drawing.background() >>> 24 == 0xFF;
        BufferedImage band =
                new BufferedImage(
                        width,
                        Math.clamp(bandPixels / width, 1, height),
                        opaque ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
        Png png = new Png(out);
        out.write(SIGNATURE);
        png.header(width, height, opaque);
        png.resolution(dpi);
        png.words("Title", drawing.title());
        png.words("Description", drawing.caption());
        png.words("Software", DocumentInfo.CREATOR);
        png.words(Imprint.KEYWORD, recipe);
        png.pixels(new Java2d(inPixels), band, height, progress);
        png.chunk("IEND", new byte[0], 0);
        png.out.flush();
    }

    private void header(int width, int height, boolean opaque) throws IOException {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        DataOutputStream fields = new DataOutputStream(data);
        fields.writeInt(width);
        fields.writeInt(height);
        fields.writeByte(8); // bits a sample
        fields.writeByte(opaque ? 2 : 6); // RGB, RGB with alpha
        fields.write(new byte[] {0, 0, 0}); // deflate, filters, not interlaced
        chunk("IHDR", data);
    }

    private void resolution(double dpi) throws IOException {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        DataOutputStream fields = new DataOutputStream(data);
        int perMetre = (int) Math.round(dpi * INCHES_PER_METRE);
        fields.writeInt(perMetre);
        fields.writeInt(perMetre);
        fields.writeByte(1); // the unit is the metre
        chunk("pHYs", data);
    }

    private void words(String keyword, String text) throws IOException {
        if (text.isEmpty()) {
            return;
        }
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        data.write(keyword.getBytes(StandardCharsets.ISO_8859_1));
        data.write(new byte[] {0, 0, 0, 0, 0}); // end, not compressed, method, language, keyword
        data.write(text.getBytes(StandardCharsets.UTF_8));
        chunk("iTXt", data);
    }

    private void pixels(Java2d painter, BufferedImage band, int height, Progress progress)
            throws IOException {
        int channels = band.getColorModel().hasAlpha() ? 4 : 3;
        int[] argb = new int[band.getWidth()];
        byte[] row = new byte[1 + channels * argb.length]; // begins with its filter: none
        try (Deflater deflater = new Deflater()) {
            byte[] packed = new byte[1 << 16];
            for (int top = 0; top < height; top += band.getHeight()) {
                Watched.at(progress, top, height);
                int rows = Math.min(band.getHeight(), height - top);
                paint(painter, band, top);
                for (int y = 0; y < rows; y++) {
                    band.getRGB(0, y, argb.length, 1, argb, 0, argb.length);
                    fill(row, argb, channels);
                    deflater.setInput(row);
                    drain(deflater, packed);
                }
            }
            deflater.finish();
            drain(deflater, packed);
        }
    }

    private static void paint(Java2d painter, BufferedImage band, int top) {
        Graphics2D graphics = band.createGraphics();
        graphics.setBackground(CLEAR);
        graphics.clearRect(0, 0, band.getWidth(), band.getHeight());
        graphics.translate(0, -top);
        painter.paint(graphics, new Rectangle2D.Double(0, top, band.getWidth(), band.getHeight()));
        graphics.dispose();
    }

    private static void fill(byte[] row, int[] argb, int channels) {
        int at = 1;
        for (int pixel : argb) {
            row[at++] = (byte) (pixel >> 16);
            row[at++] = (byte) (pixel >> 8);
            row[at++] = (byte) pixel;
            if (channels == 4) {
                row[at++] = (byte) (pixel >> 24);
            }
        }
    }

    private void drain(Deflater deflater, byte[] packed) throws IOException {
        int length;
        while ((length = deflater.deflate(packed)) > 0) {
            chunk("IDAT", packed, length);
        }
    }

    private void chunk(String type, ByteArrayOutputStream data) throws IOException {
        chunk(type, data.toByteArray(), data.size());
    }

    private void chunk(String type, byte[] data, int length) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(data, 0, length);
        out.writeInt(length);
        out.write(name);
        out.write(data, 0, length);
        out.writeInt((int) crc.getValue());
    }
}
