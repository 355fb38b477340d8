/**
 * The only door to the process engine: its configuration, the deployment of models, and an API without the engine's types. Nothing
 * outside this package and the rooms' {@code process} packages knows which engine runs the models.
 */
@ApplicationModule(allowedDependencies = {"problem"})
package jp.komado.workflow;

import org.springframework.modulith.ApplicationModule;
