package dev.comptoir.shipping.parcels;

/** The outer size of a box. */
public record PackedIn(int lengthMillimetres, int widthMillimetres, int heightMillimetres) {}
