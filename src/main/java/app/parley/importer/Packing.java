package app.parley.importer;

import app.parley.model.Problem;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// How a file is packed: not at all, by gzip, or as the only file in a zip archive. Nothing is ever
/// unpacked to the disk, and the name of what is inside leads nowhere: it is only shown.
sealed interface Packing {
    /// The bytes inside, from the first.
    InputStream open(Path path) throws IOException;

    /// The name of what is inside, without folders; empty if the file is not packed or does not
    /// say.
    String inside();

    /// How a file is packed. A workbook is a zip archive, too, and read as it is.
    ///
    /// @throws app.parley.model.ProblemException with `import.several`, `import.locked` or
    ///     `import.empty`
    static Packing of(Path path, Problem.Where where) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(path)) {
            head = in.readNBytes(8);
        }
        if (begins(head, 0x1F, 0x8B)) {
            return new Gzip();
        }
        return begins(head, 'P', 'K', 3, 4) ? zip(path, head, where) : new None();
    }

    private static boolean begins(byte[] head, int... signature) {
        for (int i = 0; i < signature.length; i++) {
            if (i >= head.length || (head[i] & 0xFF) != signature[i]) {
                return false;
            }
        }
        return true;
    }

    private static Packing zip(Path path, byte[] head, Problem.Where where) throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            List<String> names = zip.stream().limit(Zip.MOST).map(ZipEntry::getName).toList();
            if (names.stream().anyMatch(Packing::isOfOffice)) {
                return new None();
            }
            List<String> files = names.stream().filter(Packing::isFile).toList();
            if (files.isEmpty()) {
                throw Problem.of("import.empty").at(where).exception();
            }
            if (files.size() > 1) {
                throw Problem.of("import.several", files.size(), shown(files))
                        .at(where)
                        .exception();
            }
            if (head.length > 6 && (head[6] & 1) != 0) {
                throw Problem.of("import.locked").at(where).exception();
            }
            return new Zip(files.getFirst());
        }
    }

    private static boolean isOfOffice(String name) {
        return name.equals("mimetype")
                || name.equals("[Content_Types].xml")
                || name.endsWith("workbook.xml")
                || name.endsWith("workbook.bin");
    }

    /// Folders, and what the Finder adds, are no files.
    private static boolean isFile(String name) {
        return !name.endsWith("/") && !name.startsWith("__MACOSX/") && !name.endsWith(".DS_Store");
    }

    private static String shown(List<String> names) {
        List<String> some = names.stream().limit(5).map(Packing::plain).toList();
        return String.join(", ", some) + (names.size() > 5 ? " …" : "");
    }

    /// A name without its folders and without what cannot be shown.
    private static String plain(String name) {
        return name.replaceFirst("(?s).*[/\\\\]", "").replaceAll("\\p{C}", "");
    }

    /// A file that is not packed.
    record None() implements Packing {
        @Override
        public InputStream open(Path path) throws IOException {
            return Files.newInputStream(path);
        }

        @Override
        public String inside() {
            return "";
        }
    }

    /// A file packed by gzip.
    record Gzip() implements Packing {
        @Override
        public InputStream open(Path path) throws IOException {
            InputStream file = Files.newInputStream(path);
            try {
                return new GZIPInputStream(file, 1 << 16);
            } catch (IOException e) {
                file.close();
                throw e;
            }
        }

        @Override
        public String inside() {
            return "";
        }
    }

    /// The only file in a zip archive.
    record Zip(String entry) implements Packing {
        private static final int MOST = 1000;

        @Override
        public InputStream open(Path path) throws IOException {
            ZipFile zip = new ZipFile(path.toFile());
            ZipEntry found = zip.getEntry(entry);
            if (found == null) {
                zip.close();
                throw new ZipException(entry);
            }
            return new FilterInputStream(zip.getInputStream(found)) {
                @Override
                public void close() throws IOException {
                    zip.close();
                }
            };
        }

        @Override
        public String inside() {
            return plain(entry);
        }
    }
}
