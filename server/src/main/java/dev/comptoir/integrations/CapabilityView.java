package dev.comptoir.integrations;

import io.swagger.v3.oas.annotations.media.Schema;

/** Something that a provider can do, named in the viewer's language. */
@Schema(name = "Capability")
record CapabilityView(String id, String name) {}
