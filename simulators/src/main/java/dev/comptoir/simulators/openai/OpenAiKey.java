package dev.comptoir.simulators.openai;

import java.util.List;

/**
 * An API key of a project.
 *
 * @param scopes what a restricted key may do: {@code api.model.read} to list models, {@code
 *     model.request} to have a model answer
 * @param credit whether the organisation has money left
 */
public record OpenAiKey(
        String key, String organization, String project, List<String> scopes, boolean credit) {}
