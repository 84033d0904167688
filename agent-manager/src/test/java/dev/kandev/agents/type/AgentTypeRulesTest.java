package dev.kandev.agents.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kandev.common.error.InvalidInputException;
import dev.kandev.common.error.KandevException.FieldError;
import dev.kandev.proto.WireJson;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgentTypeRulesTest {

    @Test
    void takesEveryBuiltInType() {
        assertThat(AgentTypeSeed.read(Optional.empty())).isNotEmpty().allSatisfy(type -> assertThatCode(
                        () -> AgentTypeRules.check(type))
                .doesNotThrowAnyException());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            textBlock =
                    """
                    '{"name":"Big Agent"}',                           name
                    '{"name":"-x"}',                                  name
                    '{"protocol":"smtp"}',                            protocol
                    '{"runtime":"ssh"}',                              runtime
                    '{"image":"Agent:latest"}',                       image
                    '{"image":"--privileged"}',                       image
                    '{"image":"","command":[]}',                      image
                    '{"runtime":"docker","image":""}',                image
                    '{"runtime":"process","command":[]}',             command
                    '{"command":[""]}',                               command
                    '{"tag":"a b"}',                                  tag
                    '{"resources":{"cpu":"two"}}',                    resources.cpu
                    '{"resources":{"cpu":"0"}}',                      resources.cpu
                    '{"resources":{"memory":"much"}}',                resources.memory
                    '{"resources":{"disk":"10 GB"}}',                 resources.disk
                    '{"resources":{"pids":2000000}}',                 resources.pids
                    '{"environment":{"A=B":"x"}}',                    environment
                    '{"environment":{"KANDEV_TASK_ID":"x"}}',         environment
                    '{"credentials":{"env":["MY KEY"]}}',             credentials.env
                    '{"credentials":{"required_env":["1KEY"]}}',      credentials.required_env
                    '{"network":"host"}',                             network
                    '{"network":"container:x"}',                      network
                    '{"permission_policy":"maybe"}',                  permission_policy
                    '{"timeout_seconds":-1}',                         timeout_seconds
                    '{"stall_seconds":99999999}',                     stall_seconds
                    '{"mcp_servers":[{"command":"x"}]}',              mcp_servers
                    '{"mcp_servers":[7]}',                            mcp_servers
                    """)
    void namesTheFieldThatIsWrong(String change, String field) throws JsonProcessingException {
        AgentType wrong = changed(change);

        InvalidInputException refused =
                catchThrowableOfType(InvalidInputException.class, () -> AgentTypeRules.check(wrong));

        assertThat(refused.fieldErrors()).extracting(FieldError::field).containsOnly(field);
    }

    @Test
    void namesEveryMistakeAtOnce() throws JsonProcessingException {
        AgentType wrong = changed("{\"name\":\"A\",\"protocol\":\"x\",\"stall_seconds\":-1}");

        InvalidInputException refused =
                catchThrowableOfType(InvalidInputException.class, () -> AgentTypeRules.check(wrong));

        assertThat(refused.fieldErrors())
                .extracting(FieldError::field)
                .containsExactlyInAnyOrder("name", "protocol", "stall_seconds");
    }

    private static AgentType changed(String change) throws JsonProcessingException {
        ObjectNode type = WireJson.mapper()
                .valueToTree(AgentTypeSeed.read(Optional.empty()).get(0));
        type.setAll((ObjectNode) WireJson.mapper().readTree(change));
        return WireJson.mapper().treeToValue(type, AgentType.class);
    }
}
