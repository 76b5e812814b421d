package app.parley.exporter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parley.drawing.Drawing;
import app.parley.model.Progress;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.stream.ImageInputStream;

class PngTest {
    private static final int WHITE = 0xFFFFFFFF;

    @Test
    void hasTheSizeTheResolutionAndTheColoursAskedFor() throws IOException {
        byte[] file = png(Samples.oneOfEach(WHITE), 192);
        BufferedImage image = image(file);
        assertEquals(641, image.getWidth());
        assertEquals(400, image.getHeight());
        assertEquals(Samples.GREEN, image.getRGB(80, 60), "inside of the first rectangle");
        assertEquals(WHITE, image.getRGB(300, 390), "ground");
        assertEquals(Samples.GREEN, image.getRGB(322, 378), "foot of the first column");
        assertEquals(WHITE, image.getRGB(342, 378), "column of height 0");
        assertEquals("7559", attribute(file, "pHYs", "pixelsPerUnitXAxis"), "192 dpi in metres");
        assertEquals("meter", attribute(file, "pHYs", "unitSpecifier"));
    }

    @Test
    void saysWhatItShowsAndByWhatItWasMade() throws IOException {
        byte[] file = png(Samples.oneOfEach(WHITE), 96);
        assertEquals(
                List.of(
                        "Title: Talks <2025>",
                        "Description: Information as of 2 June 2025. Istanbul (UTC+3)",
                        "Software: Parley"),
                all(file, "iTXtEntry").stream()
                        .map(e -> e.getAttribute("keyword") + ": " + e.getAttribute("text"))
                        .toList());
    }

    @Test
    void isTransparentWhereTheDrawingHasNoGround() throws IOException {
        BufferedImage image = image(png(Samples.oneOfEach(0), 96));
        assertEquals(0, image.getRGB(150, 195));
        assertEquals(Samples.GREEN, image.getRGB(40, 30));
    }

    @Test
    void isTheSameInBandsAsInOnePiece() throws IOException {
        for (double dpi : new double[] {96, 137, 300}) {
            BufferedImage whole = image(png(Samples.oneOfEach(WHITE), dpi));
            ByteArrayOutputStream inBands = new ByteArrayOutputStream();
            Png.write(
                    Samples.oneOfEach(WHITE),
                    dpi,
                    "",
                    7 * whole.getWidth(),
                    Progress.UNWATCHED,
                    inBands);
            assertArrayEquals(pixels(whole), pixels(image(inBands.toByteArray())), dpi + " dpi");
        }
    }

    @Test
    void isTheSameBytesForTheSameDrawing() throws IOException {
        assertArrayEquals(png(Samples.oneOfEach(WHITE), 96), png(Samples.oneOfEach(WHITE), 96));
    }

    @Test
    void drawsLettersThatTheTypefaceLacks() throws IOException {
        for (String words : List.of("会談", "محادثات Istanbul", "🕊", "x\u202Ey")) {
            assertEquals(400, image(png(Samples.saying(words), 96)).getWidth(), words);
        }
    }

    @Test
    void keepsOnlyABandOfALargePageInMemory() throws IOException {
        Drawing a3 =
                new Drawing(
                        1587.4,
                        1122.5,
                        WHITE,
                        Samples.oneOfEach(WHITE).shapes(),
                        Samples.oneOfEach(WHITE).descriptions());
        long[] written = {0};
        List<Long> tops = new ArrayList<>();
        Progress bands =
                new Progress() {
                    @Override
                    public void at(long done, long total) {
                        tops.add(done);
                    }

                    @Override
                    public boolean cancelled() {
                        return false;
                    }
                };
        Png.write(
                a3,
                600,
                "",
                bands,
                new OutputStream() {
                    @Override
                    public void write(int b) {
                        written[0]++;
                    }

                    @Override
                    public void write(byte[] bytes, int offset, int length) {
                        assertTrue(length <= 1 << 16, "a piece of " + length + " bytes");
                        written[0] += length;
                    }
                });
        assertTrue(written[0] > 100_000, written[0] + " bytes");
        // 9921 pixels by 403 rows by four bytes are 16 MB; the whole page would be 278 MB.
        assertEquals(
                IntStream.range(0, 18).mapToObj(band -> band * 403L).toList(),
                tops,
                "where bands begin");
    }

    private static byte[] png(Drawing drawing, double dpi) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Png.write(drawing, dpi, out);
        return out.toByteArray();
    }

    private static BufferedImage image(byte[] file) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(file));
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static String attribute(byte[] file, String chunk, String name) throws IOException {
        return all(file, chunk).getFirst().getAttribute(name);
    }

    private static List<Element> all(byte[] file, String name) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in);
            IIOMetadata metadata = reader.getImageMetadata(0);
            Element root = (Element) metadata.getAsTree("javax_imageio_png_1.0");
            NodeList found = root.getElementsByTagName(name);
            List<Element> elements = new ArrayList<>();
            for (int i = 0; i < found.getLength(); i++) {
                Node node = found.item(i);
                elements.add((Element) node);
            }
            return elements;
        } finally {
            reader.dispose();
        }
    }
}
