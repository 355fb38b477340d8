package jp.komado.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Camunda 7.24 with the FEEL it brings, loaded from a folder of its own, since one class path cannot hold two of them. The calls go by
 * reflection, which costs about a thousandth of an evaluation.
 */
final class CamundaAsShipped implements RivalEngine {

    private final Object engine;
    private final Method evaluate;
    private final Method firstResult;
    private final Method entries;
    private final Map<String, Object> parsed = new HashMap<>();
    private final Method parse;
    private final String xml;

    CamundaAsShipped(String xml) {
        this.xml = xml;
        try {
            var loader = new URLClassLoader(jars(), ClassLoader.getPlatformClassLoader());
            var configuration = loader.loadClass("org.camunda.bpm.dmn.engine.DmnEngineConfiguration")
                .getMethod("createDefaultDmnEngineConfiguration").invoke(null);
            engine = configuration.getClass().getMethod("buildEngine").invoke(configuration);
            var type = loader.loadClass("org.camunda.bpm.dmn.engine.DmnEngine");
            var decision = loader.loadClass("org.camunda.bpm.dmn.engine.DmnDecision");
            var result = loader.loadClass("org.camunda.bpm.dmn.engine.DmnDecisionResult");
            parse = type.getMethod("parseDecision", String.class, InputStream.class);
            evaluate = type.getMethod("evaluateDecision", decision, Map.class);
            firstResult = result.getMethod("getSingleResult");
            entries = loader.loadClass("org.camunda.bpm.dmn.engine.DmnDecisionResultEntries").getMethod("getEntryMap");
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Camunda as shipped is not in " + folder(), e);
        }
    }

    @Override
    @SuppressWarnings("unchecked")
    public Map<String, Object> answer(String decision, Map<String, Object> inputs) {
        try {
            var known = parsed.get(decision);
            if (known == null) {
                known = parse.invoke(engine, decision, new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
                parsed.put(decision, known);
            }
            return (Map<String, Object>) entries.invoke(firstResult.invoke(evaluate.invoke(engine, known, inputs)));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path folder() {
        return Path.of(System.getProperty("komado.shipped", "target/camunda-as-shipped"));
    }

    private static URL[] jars() {
        try (var files = Files.list(folder())) {
            return files.map(CamundaAsShipped::url).toArray(URL[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
