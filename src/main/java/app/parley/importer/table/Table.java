package app.parley.importer.table;

import app.parley.model.Problem;

import java.util.List;
import java.util.function.Consumer;

/// Rows of cells that can be read again and again.
public interface Table {
    /// The most columns a table may have.
    int MOST_COLUMNS = 5_000;

    /// The most rows that are read.
    int MOST_ROWS = 2_000_000;

    /// The longest cell, in characters.
    int LONGEST_CELL = 1 << 16;

    /// One row.
    ///
    /// @param number of the line or row, counted from 1
    /// @param cells as text, in the order of the columns
    record Line(int number, List<String> cells) {
        /// The list is copied.
        public Line {
            cells = List.copyOf(cells);
        }

        /// Whether no cell has anything in it.
        public boolean isBlank() {
            for (String cell : cells) {
                if (!cell.isBlank()) {
                    return false;
                }
            }
            return true;
        }
    }

    /// The names of the sheets of which this is one; none if it is in no workbook.
    default List<String> sheets() {
        return List.of();
    }

    /// Hands on every row, in order.
    ///
    /// @param line takes each row
    /// @param broken takes what could not be read as a row
    void read(Consumer<Line> line, Consumer<Problem> broken);

    /// What numbers in columns of dates stand for.
    default Serials serials() {
        return Serials.NONE;
    }

    /// The place of a cell.
    ///
    /// @param column counted from 0
    /// @param name of the column
    Problem.Where where(int line, int column, String name);
}
