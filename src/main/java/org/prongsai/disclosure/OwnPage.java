package org.prongsai.disclosure;

import java.util.UUID;
import java.util.function.Supplier;

/// A public page of this program that shows what an item asks for.
///
/// @param id    of the thing that it shows
/// @param code  of the item that it is offered to
/// @param label by which people know it
/// @param path  of the page, which everybody may open: `/verify/…`
/// @param name  under which its file is saved
/// @param type  media type of its file
/// @param bytes of its file, asked for when it becomes evidence
public record OwnPage(
        UUID id, String code, String label, String path, String name, String type, Supplier<byte[]> bytes) {}
