package app.parley.timeline.page;

import app.parley.text.Text;
import app.parley.timeline.page.Sheet.Style;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/// Notes on sources set in lines.
///
/// On paper they are whole, with their addresses, in columns. On a slide they are one after the
/// other, publisher and date alone: what nobody reads off a wall stands in the slide's notes.
///
/// @param notes that are set
/// @param lines of them
/// @param rows how many lines high they are
record SourceLines(SourceNotes notes, List<Line> lines, int rows) {
    private static final double GAP = 14;

    /// A column is no narrower than this.
    private static final double COLUMN = 400;

    private static final int MOST_COLUMNS = 3;
    private static final int MOST = 60;
    private static final int ANY = 99;

    /// No notes.
    static final SourceLines NONE = new SourceLines(SourceNotes.none(), List.of(), 0);

    /// One line of a note.
    ///
    /// @param x of its beginning
    /// @param row from the top, from 0
    /// @param about what it stands for
    record Line(double x, int row, String words, String about) {}

    /// How notes are set.
    enum Manner {
        /// With everything that is known of them.
        WHOLE,
        /// Publisher and date.
        SHORT
    }

    /// Copies the list.
    SourceLines {
        lines = List.copyOf(lines);
    }

    /// As many notes as there is room for.
    ///
    /// @param all chooses that many notes, at most
    /// @param most rows
    static SourceLines fitting(
            IntFunction<SourceNotes> all,
            Manner manner,
            int most,
            double width,
            Style style,
            Text text) {
        int room = Math.min(MOST, all.apply(MOST).count());
        while (room > 0) {
            SourceNotes notes = all.apply(room);
            SourceLines set =
                    manner == Manner.SHORT
                            ? inTurn(notes, width, style, text)
                            : inColumns(notes, width, style, text);
            if (set.rows <= most) {
                return set;
            }
            room--;
        }
        return new SourceLines(all.apply(0), List.of(), 0);
    }

    private static SourceLines inTurn(SourceNotes notes, double width, Style style, Text text) {
        List<Line> lines = new ArrayList<>();
        double x = 0;
        int row = 0;
        for (SourceNotes.Note note : notes.notes()) {
            String words = note.shortly(text);
            double wide = style.width(words);
            if (x > 0 && x + wide > width) {
                x = 0;
                row++;
            }
            lines.add(new Line(x, row, style.fitted(words, width), note.about()));
            x += wide + GAP;
        }
        return new SourceLines(notes, lines, lines.isEmpty() ? 0 : row + 1);
    }

    private static SourceLines inColumns(SourceNotes notes, double width, Style style, Text text) {
        int columns = (int) Math.clamp(Math.floor(width / COLUMN), 1, MOST_COLUMNS);
        double column = (width - (columns - 1) * GAP) / columns;
        double indent = style.width("00") + 6;
        List<List<String>> wrapped = new ArrayList<>();
        int total = 0;
        for (SourceNotes.Note note : notes.notes()) {
            wrapped.add(style.wrapped(note.whole(text), column - indent, ANY));
            total += wrapped.getLast().size();
        }
        int rows = (total + columns - 1) / columns;
        while (columnsTaken(wrapped, rows) > columns) {
            rows++;
        }
        List<Line> lines = new ArrayList<>();
        int at = 0;
        int row = 0;
        for (int i = 0; i < wrapped.size(); i++) {
            if (row > 0 && row + wrapped.get(i).size() > rows) {
                at++;
                row = 0;
            }
            SourceNotes.Note note = notes.notes().get(i);
            double x = at * (column + GAP);
            lines.add(new Line(x, row, String.valueOf(note.number()), note.about()));
            for (String words : wrapped.get(i)) {
                lines.add(new Line(x + indent, row, words, note.about()));
                row++;
            }
        }
        return new SourceLines(notes, lines, rows);
    }

    private static int columnsTaken(List<List<String>> wrapped, int rows) {
        int columns = 1;
        int row = 0;
        for (List<String> lines : wrapped) {
            if (row > 0 && row + lines.size() > rows) {
                columns++;
                row = 0;
            }
            row += lines.size();
        }
        return columns;
    }

    /// Draws them below `top`.
    void compose(Sheet sheet, double top, double pitch, Style style) {
        for (Line line : lines) {
            sheet.text(line.about, line.x, top + (line.row + 1) * pitch - 3, line.words, style);
        }
        notes.notes().stream()
                .filter(note -> note.source().url().startsWith("http"))
                .forEach(note -> sheet.link(note.about(), note.source().url()));
    }
}
