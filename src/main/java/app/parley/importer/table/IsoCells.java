package app.parley.importer.table;

import app.parley.importer.SourceFile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// Cells of a type of their own for dates (`t="d"`, ECMA-376 part 1, 18.18.11), as SheetJS and
/// openpyxl can write them. The library refuses a workbook that has one; as cells of text they say
/// the same.
final class IsoCells {
    private static final String TYPE = " t=\"d\"";
    private static final Pattern CELL = Pattern.compile("(<c\\s[^<>]*?)" + TYPE);
    private static final int AT_ONCE = 1 << 16;

    private IsoCells() {}

    /// Whether an entry of a workbook is a sheet.
    static boolean isSheet(ZipEntry entry) {
        return entry.getName().contains("worksheets/") && entry.getName().endsWith(".xml");
    }

    /// Whether a part of a sheet may have such a cell.
    static boolean areIn(String text) {
        return text.contains(TYPE);
    }

    /// The workbook with such cells as text, in memory.
    static InputStream asText(SourceFile file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipFile zip = new ZipFile(file.path().toFile());
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Iterator<? extends ZipEntry> all = zip.entries().asIterator(); all.hasNext(); ) {
                ZipEntry entry = all.next();
                out.putNextEntry(new ZipEntry(entry.getName()));
                try (InputStream in = zip.getInputStream(entry)) {
                    if (isSheet(entry)) {
                        copy(file, in, out);
                    } else {
                        in.transferTo(out);
                    }
                }
            }
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    /// Tags are not cut in two; every byte stands for itself.
    private static void copy(SourceFile file, InputStream in, OutputStream out) throws IOException {
        String rest = "";
        for (byte[] bytes = in.readNBytes(AT_ONCE);
                bytes.length > 0;
                bytes = in.readNBytes(AT_ONCE)) {
            file.checkWanted();
            String text = rest + new String(bytes, StandardCharsets.ISO_8859_1);
            int whole = text.lastIndexOf('>') + 1;
            write(text.substring(0, whole), out);
            rest = text.substring(whole);
        }
        write(rest, out);
    }

    private static void write(String text, OutputStream out) throws IOException {
        String plain = CELL.matcher(text).replaceAll("$1 t=\"str\"");
        out.write(plain.getBytes(StandardCharsets.ISO_8859_1));
    }
}
