import { makeGateway } from "../../../src/adapters/teams/gateway.ts";
import { gatewayContract } from "./gateway-contract.ts";

gatewayContract("the gateway on botbuilder", makeGateway);
