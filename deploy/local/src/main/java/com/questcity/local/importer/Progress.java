package com.questcity.local.importer;

import java.io.PrintWriter;

/** Says how far the work is: one changing line on a terminal, elsewhere a line for each tenth. */
final class Progress {

    private static final int TENTHS = 10;

    private final PrintWriter out;
    private final boolean terminal;
    private final int total;
    private int done;

    Progress(PrintWriter out, boolean terminal, int total) {
        this.out = out;
        this.terminal = terminal;
        this.total = total;
    }

    static Progress silent() {
        return new Progress(new PrintWriter(PrintWriter.nullWriter()), false, 0);
    }

    synchronized void step() {
        done++;
        if (terminal) {
            out.print("\r" + line() + (done == total ? System.lineSeparator() : ""));
            out.flush();
        } else if (TENTHS * done / Math.max(total, 1) > TENTHS * (done - 1) / Math.max(total, 1)) {
            out.println(line());
            out.flush();
        }
    }

    private String line() {
        return "quests %d of %d (%d %%)".formatted(done, total, 100L * done / Math.max(total, 1));
    }
}
