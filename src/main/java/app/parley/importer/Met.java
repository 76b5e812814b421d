package app.parley.importer;

/// The ids that were met in a file, and what stood under them, as numbers of 64 bits each: a
/// million of them take 32 MB, where their texts would take several hundred.
///
/// Two of a million ids are taken for one with a probability of one in thirty million.
final class Met {
    private static final int SMALLEST = 1 << 12;

    private long[] ids = new long[SMALLEST];
    private long[] contents = new long[SMALLEST];
    private int count;

    /// How an id was met.
    enum Meeting {
        /// For the first time.
        FIRST,
        /// Again, with the same under it.
        SAME,
        /// Again, with something else under it.
        OTHER
    }

    /// Meets an id.
    ///
    /// @param content a number for what stands under it
    Meeting meet(String id, long content) {
        long hash = hash(id);
        int at = place(hash);
        if (ids[at] == hash) {
            return contents[at] == content ? Meeting.SAME : Meeting.OTHER;
        }
        ids[at] = hash;
        contents[at] = content;
        if (++count * 2 > ids.length) {
            grow();
        }
        return Meeting.FIRST;
    }

    /// Whether an id was met.
    boolean has(String id) {
        long hash = hash(id);
        return ids[place(hash)] == hash;
    }

    private int place(long hash) {
        int at = (int) hash & (ids.length - 1);
        while (ids[at] != 0 && ids[at] != hash) {
            at = (at + 1) & (ids.length - 1);
        }
        return at;
    }

    private void grow() {
        long[] oldIds = ids;
        long[] oldContents = contents;
        ids = new long[oldIds.length * 2];
        contents = new long[oldIds.length * 2];
        for (int i = 0; i < oldIds.length; i++) {
            if (oldIds[i] != 0) {
                int at = place(oldIds[i]);
                ids[at] = oldIds[i];
                contents[at] = oldContents[i];
            }
        }
    }

    /// The 64-bit FNV-1a hash of a text, stirred by the last step of MurmurHash3; never 0, which
    /// stands for a free place.
    static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        hash = (hash ^ hash >>> 33) * 0xc4ceb9fe1a85ec53L;
        hash ^= hash >>> 33;
        return hash == 0 ? 1 : hash;
    }
}
