import { type ExecutionArgs, OperationTypeNode } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { execute } from '../executor/execute.ts';
import { findOperation, type Plans } from '../executor/plan.ts';
import type { Context } from '../schema/context.ts';

/**
 * Executes operations when they are admitted, level by level instead of object by object. What the
 * lane has executed is not executed again.
 */
export function useExecutor(plans: Plans): Plugin<Context> {
  return {
    onExecute({ setExecuteFn }) {
      setExecuteFn(async (args: ExecutionArgs) => {
        const { visit, request, executed } = args.contextValue as Context;
        if (executed) return executed.answer;
        const kind = { isWrite: isWrite(args), signal: request.signal };
        return await visit.run(kind, (run) => execute({ ...args, ...run, plans, pace: visit }));
      });
    },
  };
}

function isWrite({
  document,
  operationName,
}: Pick<ExecutionArgs, 'document' | 'operationName'>): boolean {
  return findOperation(document, operationName).operation === OperationTypeNode.MUTATION;
}
