package dev.comptoir.simulators.kit;

import java.nio.charset.StandardCharsets;

/** An answer before it is put on the wire; length and date are added by the server. */
@SuppressWarnings("ArrayRecordComponent") // bodies are carried, never compared or changed
public record Response(int status, Headers headers, byte[] body) {

    public static Response json(int status, Object body) {
        return of(status, "application/json", Json.write(body));
    }

    public static Response html(int status, String page) {
        return of(status, "text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8));
    }

    public static Response text(int status, String text) {
        return of(status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    public static Response of(int status, String contentType, byte[] body) {
        return new Response(status, Headers.none().with("Content-Type", contentType), body);
    }

    public static Response empty(int status) {
        return new Response(status, Headers.none(), new byte[0]);
    }

    public Response with(String header, String value) {
        return new Response(status, headers.with(header, value), body);
    }

    public Response withStatus(int other) {
        return new Response(other, headers, body);
    }

    public Response withoutBody() {
        return new Response(status, headers, new byte[0]);
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
