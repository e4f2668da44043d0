package org.prongsai.framework.file;

import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.reader.StreamReader;

/// A reader whose marks carry the file's name: a file and the edition that it extends are read into one tree.
final class NamedReader extends StreamReader {
    private final String name;

    NamedReader(String text, String name) {
        super(text);
        this.name = name;
    }

    @Override
    public Mark getMark() {
        Mark mark = super.getMark();
        return new Mark(name, mark.getIndex(), mark.getLine(), mark.getColumn(), mark.getBuffer(), mark.getPointer());
    }
}
