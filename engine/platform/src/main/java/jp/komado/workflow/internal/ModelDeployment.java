package jp.komado.workflow.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Comparator;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys the models under bare file names, so that the same model is the same resource whether it came from a jar or from class files;
 * an unchanged model makes no new version. All processes are one deployment, since call activities bind to their own deployment. Every
 * version of a table is a deployment of its own, since one deployment may hold a decision only once.
 */
@Component
class ModelDeployment {

    private final RepositoryService repository;

    ModelDeployment(RepositoryService repository) {
        this.repository = repository;
    }

    @EventListener(ContextRefreshedEvent.class)
    @Order(0)
    public void deploy() throws IOException {
        DeploymentBuilder processes = repository.createDeployment().name("processes").source("release").enableDuplicateFiltering(false);
        Resource[] models = find("bpmn");
        for (Resource model : models) {
            try (InputStream in = model.getInputStream()) {
                processes.addInputStream(model.getFilename(), in);
            }
        }
        if (models.length > 0) {
            processes.deploy();
        }
        for (Resource table : find("dmn")) {
            try (InputStream in = table.getInputStream()) {
                repository.createDeployment()
                        .name(versionedName(table))
                        .source("release")
                        .enableDuplicateFiltering(true)
                        .addInputStream(table.getFilename(), in)
                        .deploy();
            }
        }
    }

    /** Folder and file, such as {@code 2025-07-01/cap.dmn}: the folder tells the versions of a table apart. */
    private static String versionedName(Resource table) throws IOException {
        String[] path = table.getURL().getPath().split("/");
        return path[path.length - 2] + "/" + path[path.length - 1];
    }

    private static Resource[] find(String extension) throws IOException {
        var resolver = new PathMatchingResourcePatternResolver();
        String folder = extension.equals("bpmn") ? "processes" : "decisions";
        Resource[] found = resolver.getResources("classpath*:" + folder + "/**/*." + extension);
        Arrays.sort(found, Comparator.comparing(Resource::getDescription));
        return found;
    }
}
