package org.prongsai.document;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// What a workbook may still unpack to; one budget for all of its parts together.
final class XlsxBudget {
    /// Between two tags stands at most one cell's text, and no honest tag is as long.
    private static final int LONGEST_TOKEN = 1024 * 1024;

    private static final long COMMENT = 0x3C212D2DL; // <!--
    private static final long CDATA = 0x215B43444154415BL; // ![CDATA[
    private static final long INSTRUCTION = 0x3C3FL; // <?
    private static final long COMMENT_END = 0x2D2D3EL; // -->
    private static final long CDATA_END = 0x5D5D3EL; // ]]>
    private static final long INSTRUCTION_END = 0x3F3EL; // ?>

    private final Limits limits;
    private final long most;
    private long unpacked;
    private long text;

    XlsxBudget(Limits limits, int packed) {
        this.limits = limits;
        this.most = Math.min(limits.expanded(), Math.max(limits.harmless(), (long) packed * limits.ratio()));
    }

    InputStream guard(InputStream part) {
        return new Part(part);
    }

    void spendText(int letters) {
        text += letters;
        if (text > limits.text()) {
            throw swollen();
        }
    }

    int cellText() {
        return limits.cellText();
    }

    private Refusal swollen() {
        return FaultCode.EXCEL_SWOLLEN.refuse(limits.expanded() / 1024 / 1024);
    }

    /// Counts what is unpacked, and refuses a tag, comment or text so long that the XML parser would run out of memory.
    private final class Part extends FilterInputStream {
        private long window;
        private long awaited;
        private int token;

        Part(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            if (one >= 0) {
                count(1);
                inspect((byte) one);
            }
            return one;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            if (read > 0) {
                count(read);
                for (int i = from; i < from + read; i++) {
                    inspect(bytes[i]);
                }
            }
            return read;
        }

        private void count(int read) {
            unpacked += read;
            if (unpacked > most) {
                throw swollen();
            }
        }

        private void inspect(byte b) {
            window = (window << 8) | (b & 0xFF);
            token++;
            if (token > LONGEST_TOKEN) {
                throw swollen();
            }
            if (awaited != 0) {
                if ((window & (awaited > 0xFFFF ? 0xFFFFFF : 0xFFFF)) == awaited) {
                    awaited = 0;
                    token = 0;
                }
            } else if (b == '<') {
                token = 0;
            } else if ((window & 0xFFFF) == INSTRUCTION) {
                await(INSTRUCTION_END);
            } else if ((window & 0xFFFFFFFFL) == COMMENT) {
                await(COMMENT_END);
            } else if (window == CDATA) {
                await(CDATA_END);
            }
        }

        private void await(long end) {
            awaited = end;
            window = 0;
        }
    }
}
