package app.parley.store;

import app.parley.model.Item;

import java.util.List;

/// A number of 64 bits for everything that an item says: the cells of its rows, one after another.
/// Two different items have the same one with a probability of one in 10^19.
final class Fingerprint implements Table.Rows {
    private static final long START = 0xcbf29ce484222325L;
    private static final long PRIME = 0x9E3779B97F4A7C15L;

    private long hash = START;

    /// The number for an item.
    static long of(Item item) {
        Fingerprint print = new Fingerprint();
        Table.of(item.getClass()).write(print, 0, item);
        return print.number();
    }

    /// The number for the type and the id of an item; never 0.
    static long ofId(Class<? extends Item> type, String id) {
        long hash = ended(text(text(START, Table.of(type).name()), id));
        return hash == 0 ? 1 : hash;
    }

    /// The version, which is the first cell of each row, says nothing of the item.
    @Override
    public void take(String insert, List<?> cells) {
        hash = mixed(hash, insert.hashCode());
        for (int i = 1; i < cells.size(); i++) {
            hash =
                    switch (cells.get(i)) {
                        case String text -> text(hash, text);
                        case Double number -> mixed(hash, Double.doubleToLongBits(number));
                        case Number number -> mixed(hash, number.longValue());
                        default -> mixed(hash, -1);
                    };
        }
    }

    /// The number for all rows taken; never 0.
    long number() {
        long number = ended(hash);
        return number == 0 ? 1 : number;
    }

    /// Four characters at a time, and the length, which tells texts apart that follow one another.
    private static long text(long before, String text) {
        long hash = mixed(before, text.length());
        int at = 0;
        for (; at + 4 <= text.length(); at += 4) {
            hash =
                    mixed(
                            hash,
                            text.charAt(at)
                                    | (long) text.charAt(at + 1) << 16
                                    | (long) text.charAt(at + 2) << 32
                                    | (long) text.charAt(at + 3) << 48);
        }
        for (; at < text.length(); at++) {
            hash = mixed(hash, text.charAt(at));
        }
        return hash;
    }

    private static long mixed(long hash, long more) {
        long mixed = (hash ^ more) * PRIME;
        return mixed ^ mixed >>> 32;
    }

    /// The last step of MurmurHash3.
    private static long ended(long hash) {
        long ended = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        ended = (ended ^ ended >>> 33) * 0xc4ceb9fe1a85ec53L;
        return ended ^ ended >>> 33;
    }
}
